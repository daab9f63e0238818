package milliwatt.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import milliwatt.cli.UserError;

/** The part of this JDK that the grader, the compiler and student code run on. */
final class RuntimeImage {
  private static final String MODULES =
      "java.se,jdk.compiler,jdk.crypto.ec,jdk.management,jdk.unsupported,jdk.zipfs";

  private RuntimeImage() {}

  /**
   * Writes a runtime for this machine's system and processor.
   *
   * @param folder that does not exist yet
   */
  static void write(Path folder) throws IOException {
    ToolProvider jlink =
        ToolProvider.findFirst("jlink")
            .orElseThrow(
                () -> new UserError("This Java has no jlink: run Milliwatt with a whole JDK 25."));
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code =
        jlink.run(
            out,
            out,
            "--add-modules",
            MODULES,
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            folder.toString());
    if (code != 0) {
      throw new IOException("jlink failed: " + said.toString().strip());
    }
  }
}
