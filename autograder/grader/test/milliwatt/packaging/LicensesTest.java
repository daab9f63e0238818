package milliwatt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the jar holds of others comes with their licences. */
class LicensesTest {
  private static final String FOLDER = "/META-INF/licenses/";

  /** On the class path of tests or of the compiler, and not in the jar. */
  private static final Set<String> NOT_BUNDLED =
      Set.of("junit-jupiter", "junit-jupiter-params", "picocli-codegen");

  private static String text(String name) throws IOException {
    try (InputStream in = LicensesTest.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<MatchResult> rows() throws IOException {
    return Pattern.compile(
            "^(\\S+)(?: \\(parts\\))? +(\\S+-\\S+|MIT) +(\\S+\\.txt)$", Pattern.MULTILINE)
        .matcher(text("libraries.txt"))
        .results()
        .toList();
  }

  @Test
  void every_library_is_listed_and_no_other() throws IOException {
    Set<String> used =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> path.contains("repository") && path.endsWith(".jar"))
            .map(path -> new File(path).getName().replaceFirst("-\\d[\\d.]*\\.jar$", ""))
            .filter(name -> !name.startsWith("surefire") && !name.startsWith("milliwatt"))
            .filter(name -> !NOT_BUNDLED.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed =
        rows().stream().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(used);
  }

  @Test
  void every_licence_is_there_in_full() throws IOException {
    for (MatchResult row : rows()) {
      assertThat(text(row.group(3))).as(row.group(3)).hasSizeGreaterThan(500);
    }
    assertThat(text("LGPL-3.0.txt")).contains("GNU LESSER GENERAL PUBLIC LICENSE");
    assertThat(text("GPL-3.0.txt")).contains("GNU GENERAL PUBLIC LICENSE");
  }
}
