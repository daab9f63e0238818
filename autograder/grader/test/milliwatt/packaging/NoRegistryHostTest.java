package milliwatt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything comes through the package managers' own configuration, mirrors included. */
class NoRegistryHostTest {
  private static final Path ROOT = Path.of(System.getProperty("milliwatt.root"));

  /** In two parts, so that this file does not hold what it looks for. */
  private static final List<String> HOSTS =
      List.of(
          "repo1.maven." + "org",
          "repo.maven." + "apache.org",
          "central.sonatype." + "com",
          "oss.sonatype." + "org",
          "registry.npmjs." + "org",
          "files.pythonhosted." + "org",
          "pypi." + "org",
          "deb.debian." + "org",
          "archive.ubuntu." + "com",
          "plugins.gradle." + "org",
          "jcenter.bintray." + "com",
          "jitpack." + "io");

  @Test
  void no_file_of_the_project_names_one() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> texts = files.filter(NoRegistryHostTest::isOurs).toList();
      assertThat(texts).hasSizeGreaterThan(20).allSatisfy(NoRegistryHostTest::namesNone);
    }
  }

  private static boolean isOurs(Path file) {
    String path = "/" + ROOT.relativize(file);
    return Files.isRegularFile(file) && !path.matches(".*/(target|\\.git|\\.idea|my-tinyml)(/.*)?");
  }

  private static void namesNone(Path file) throws IOException {
    // Bytes as characters: models and pictures are looked through as well.
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(HOSTS);
  }
}
