package milliwatt.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a submission lies. */
public sealed interface Place {
  /** The Java files, by their path with slashes. */
  Map<String, byte[]> javaFiles() throws IOException, RefusedSubmission;

  record Folder(Path path) implements Place {
    @Override
    public Map<String, byte[]> javaFiles() throws IOException, RefusedSubmission {
      return FolderFiles.read(path);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  record Archive(Path path) implements Place {
    static boolean is(Path path) {
      String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
      return name.endsWith(".zip") || name.endsWith(".tar.gz") || name.endsWith(".tgz");
    }

    @Override
    public Map<String, byte[]> javaFiles() throws IOException, RefusedSubmission {
      boolean zip = path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
      return zip ? ZipFiles.read(path) : TarFiles.read(path);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * @param url what {@code git clone} takes
   */
  record Repository(String url) implements Place {
    @Override
    public Map<String, byte[]> javaFiles() throws IOException, RefusedSubmission {
      return GitFiles.read(url);
    }

    @Override
    public String toString() {
      return url;
    }
  }
}
