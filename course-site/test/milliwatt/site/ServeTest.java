package milliwatt.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code milliwatt site serve} as somebody uses it who writes a page and works on a lab. */
@Tag("long")
class ServeTest {
  private static final Set<String> LEFT_OUT = Set.of("target", ".git", "my-tinyml");

  @TempDir Path temporary;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void a_page_follows_what_is_saved_and_ticks_off_what_passes_in_the_workspace()
      throws IOException {
    Path clone = copy();
    Path workspace = Files.createDirectory(temporary.resolve("my-tinyml"));
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djruby.compile.mode=OFF",
                "-cp",
                System.getProperty("java.class.path"),
                "milliwatt.site.Main",
                "serve",
                clone.toString(),
                "0",
                workspace.toString())
            .redirectErrorStream(true)
            .start();
    try (Browser browser = Browser.open();
        BufferedReader said = server.inputReader()) {
      String address = said(said, "The site is at ");
      Page page = browser.unheard(1300, ColorScheme.LIGHT);
      page.setDefaultTimeout(120_000);
      page.navigate(address.replaceFirst(".*(http://\\S+);.*", "$1/glossary.html"));
      assertThat(page.locator("#contents li.passed").count()).isZero();

      Path glossary = clone.resolve("course-site/guides/glossary.adoc");
      Files.writeString(glossary, Files.readString(glossary) + "\nQuokka:: A small animal.\n");
      page.getByText("Quokka").waitFor();

      // A mistake leaves the page as it is; what is saved after it is shown again.
      Files.writeString(glossary, Files.readString(glossary) + "\nxref:nowhere.adoc[Lost]\n");
      said(said, "nowhere.adoc, which is not in the clone");
      Files.writeString(
          glossary,
          Files.readString(glossary).replaceFirst("\\nxref:nowhere.*", "\nNumbat:: Another."));
      page.getByText("Numbat").waitFor();

      Files.writeString(
          workspace.resolve("progress.json"),
          "{\"format\": 1, \"labs\": {\"lab00\": {\"passed\": \"2026-01-02T03:04:05Z\"}}}");
      page.locator("#contents li.passed").waitFor();
      assertThat(page.locator("#contents li.passed").textContent()).contains("Lab 00");
    } finally {
      server.destroy();
    }
  }

  /** The next line that has these words. */
  private static String said(BufferedReader server, String words) throws IOException {
    String line;
    do {
      line = server.readLine();
      assertThat(line).as("the server ended before it said: " + words).isNotNull();
    } while (!line.contains(words));
    return line;
  }

  /** The clone's files, without what was built of them. */
  private Path copy() throws IOException {
    Path copy = temporary.resolve("clone");
    for (String folder :
        List.of("course-site", "labs", "solutions", "boards", "autograder", "models")) {
      Path from = BuiltSite.CLONE.resolve(folder);
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
                throws IOException {
              if (LEFT_OUT.contains(dir.getFileName().toString())) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              Files.createDirectories(copy.resolve(BuiltSite.CLONE.relativize(dir).toString()));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.copy(file, copy.resolve(BuiltSite.CLONE.relativize(file).toString()));
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return copy;
  }
}
