package milliwatt.grade;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are whole whenever somebody looks, or the process is killed. */
final class WholeFile {
  private WholeFile() {}

  /** Writes text. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  static void write(Path file, Content content) throws IOException {
    StringWriter text = new StringWriter();
    content.writeTo(text);
    write(file, text.toString());
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished =
        file.resolveSibling("." + file.getFileName() + "." + Thread.currentThread().threadId());
    Files.writeString(unfinished, text);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
