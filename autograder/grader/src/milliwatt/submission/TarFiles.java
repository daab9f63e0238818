package milliwatt.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The Java files of a {@code .tar.gz}. */
final class TarFiles {
  private TarFiles() {}

  static Map<String, byte[]> read(Path archive) throws IOException, RefusedSubmission {
    Allowance allowance = new Allowance();
    Map<String, byte[]> files = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        allowance.entry();
        String path = EntryName.checked(entry.getName());
        if (entry.isSymbolicLink() || entry.isLink()) {
          throw EntryName.link(path);
        }
        if (entry.isFile() && EntryName.isJava(path)) {
          if (files.put(path, allowance.javaFile(path, tar)) != null) {
            throw new RefusedSubmission("The archive holds two files called " + path + ".");
          }
        } else {
          allowance.skip(tar);
        }
      }
      return files;
    } catch (IllegalArgumentException e) {
      throw new RefusedSubmission(
          "The archive is no .tar.gz file, or a damaged one: pack your workspace again.");
    } catch (IOException e) {
      throw Damaged.archive(archive, e);
    }
  }
}
