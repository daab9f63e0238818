package milliwatt.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  @TempDir Path elsewhere;

  @Test
  void it_goes_with_all_that_is_in_it_and_nothing_that_a_link_leads_to() throws IOException {
    Path kept = Files.writeString(elsewhere.resolve("kept"), "kept");
    Path path;
    try (TemporaryFolder folder = TemporaryFolder.of("test")) {
      path = folder.path();
      Files.createDirectories(path.resolve("a/b"));
      Files.writeString(path.resolve("a/b/c"), "gone");
      Files.createSymbolicLink(path.resolve("a/link"), elsewhere);
    }
    assertThat(path).doesNotExist();
    assertThat(kept).hasContent("kept");
  }

  @Test
  void it_goes_when_the_process_is_told_to_end() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes(TemporaryFolder.class) + File.pathSeparator + classes(Waiting.class),
                Waiting.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = process.inputReader()) {
      Path path = Path.of(said.readLine());
      assertThat(path).isDirectory();
      process.destroy(); // as Ctrl-C does: it may end in order
      process.waitFor();
      assertThat(path).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String classes(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /** Makes a folder, says where, and waits. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] arguments) throws Exception {
      TemporaryFolder folder = TemporaryFolder.of("test");
      Files.writeString(folder.path().resolve("file"), "text");
      System.out.println(folder.path());
      Thread.sleep(60_000);
    }
  }
}
