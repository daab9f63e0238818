package milliwatt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what a writer wrote with a file kept beside the tests. After a deliberate change, run
 * the tests with {@code -Dmilliwatt.golden=write} and read the difference before committing it.
 */
final class Golden {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("milliwatt.root"), "autograder/grader/test/milliwatt/report/golden");

  private Golden() {}

  static void assertSame(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("milliwatt.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
