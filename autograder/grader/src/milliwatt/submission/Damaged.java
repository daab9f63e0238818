package milliwatt.submission;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Whose fault it is that an archive cannot be read. */
final class Damaged {
  private Damaged() {}

  /**
   * A refusal, if it is what the archive holds; the file system's trouble goes on as it is, for it
   * is no student's.
   */
  static RefusedSubmission archive(Path archive, IOException e) throws IOException {
    if (e instanceof FileSystemException) {
      throw e;
    }
    return new RefusedSubmission(
        "The archive %s is damaged: pack your workspace again.".formatted(archive.getFileName()));
  }
}
