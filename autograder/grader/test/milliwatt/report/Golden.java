package milliwatt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what a writer wrote with a file kept beside the tests. After a deliberate change, run
 * the tests with {@code -Dmilliwatt.golden=write} and read the difference before committing it.
 */
public final class Golden {
  private static final Path TESTS =
      Path.of(System.getProperty("milliwatt.root"), "autograder/grader/test");

  private Golden() {}

  static void assertSame(String name, String actual) throws IOException {
    assertSame(Golden.class, name, actual);
  }

  /** The file lies in {@code golden/} beside the test. */
  public static void assertSame(Class<?> test, String name, String actual) throws IOException {
    Path folder = TESTS.resolve(test.getPackageName().replace('.', '/')).resolve("golden");
    Path file = folder.resolve(name);
    if ("write".equals(System.getProperty("milliwatt.golden"))) {
      Files.createDirectories(folder);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
