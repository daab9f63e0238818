package milliwatt.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilaritiesTest {
  private static final List<String> PRINTED =
      List.of(
          "SLF4J: something of its own",
          "compared\tstudents/bob",
          "compared\tstudents/ann",
          "compared\tpublished/the public solution",
          "pair\t0.2500\t0.3000\tstudents/bob\tpublished/the public solution",
          "pair\t0.9000\t1.0000\tstudents/bob\tstudents/ann",
          "pair\tone\ttoo few");

  @Test
  void the_most_alike_come_first_and_a_pair_has_its_names_in_order() {
    Similarities found = Similarities.read(PRINTED);
    assertThat(found.compared()).containsExactly("ann", "bob", "the public solution");
    assertThat(found.pairs())
        .containsExactly(
            new Pair("ann", "bob", 0.9, 1), new Pair("bob", "the public solution", 0.25, 0.3));
  }

  @Test
  void the_page_links_the_reports_and_tells_who_was_not_compared() throws Exception {
    Map<String, String> students = Map.of("ann", "ann", "bob", "bob", "%3cb%3e", "<b>");
    SimilarPage page =
        new SimilarPage("lab01", "Quantisation", students, Similarities.read(PRINTED));
    StringWriter html = new StringWriter();
    page.write(html);
    assertThat(html.toString())
        .contains("JPlag compared 2 submissions", "<td class=\"n\">90 %</td>")
        .contains("<a href=\"students/ann/report.html\">ann</a>", "<td>the public solution</td>")
        .contains("Not compared", "<a href=\"students/%253cb%253e/report.html\">&lt;b&gt;</a>")
        .doesNotContain("<script", "http://", "https://");
    StringWriter csv = new StringWriter();
    page.writeCsv(csv);
    assertThat(csv.toString())
        .isEqualTo(
            """
            mean_percent,highest_percent,first,second
            90,100,ann,bob
            25,30,bob,the public solution
            """);
  }

  @Test
  void a_jplag_that_is_missing_or_is_none_is_told_in_a_sentence(@TempDir Path folder)
      throws Exception {
    Path nowhere = folder.resolve("jplag.jar");
    assertThatThrownBy(() -> compare(nowhere, folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("There is no JPlag at " + nowhere)
        .hasMessageContaining("github.com/jplag/JPlag/releases");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThatThrownBy(() -> compare(empty, folder))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("JPlag at " + empty + " failed, so no submissions were compared: ")
        .hasMessageContaining("de.jplag");
  }

  private static void compare(Path where, Path folder) throws Exception {
    new JPlag(where)
        .compare(
            use -> use.accept("ann", Map.of("A.java", "class A {}")),
            Map.of(),
            Map.of(),
            folder.resolve("report.jplag"));
  }
}
