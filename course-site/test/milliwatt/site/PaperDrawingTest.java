package milliwatt.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import milliwatt.board.BoardCatalogue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PaperDrawingTest {
  private static Document printed(String svg) {
    return Jsoup.parse(PaperDrawing.of(svg), "", Parser.xmlParser());
  }

  @Test
  void no_figure_asks_for_what_a_printer_lacks() throws IOException {
    try (Stream<Path> files = Files.walk(BuiltSite.CLONE.resolve("labs"))) {
      List<Path> figures = files.filter(f -> f.toString().endsWith(".svg")).toList();
      assertThat(figures).hasSizeGreaterThan(40);
      for (Path figure : figures) {
        String style = printed(Files.readString(figure)).select("style").text();
        assertThat(style)
            .as(figure.toString())
            .doesNotContain("var(", "prefers-color-scheme", "currentColor", "font: ", "monospace");
      }
    }
  }

  @Test
  void a_text_with_a_sign_that_its_font_lacks_is_set_in_one_that_has_it() {
    Document drawing =
        printed(
            """
            <svg><text>−5 .. 7</text><text>2⁻¹</text><text class="code">−5</text><text class="code">a[0]</text></svg>""");
    assertThat(drawing.select("text[style*=DejaVu]").eachText()).containsExactly("2⁻¹", "−5");
  }

  @Test
  void what_a_terminal_prints_keeps_its_spaces_and_a_bar_of_no_height_is_left_out() {
    Document drawing =
        printed(
            """
            <svg><style>text { white-space: pre; }</style><text>a  b</text><rect width="9" height="0.0"/><rect width="9" height="1"/></svg>""");
    assertThat(drawing.selectFirst("text").attr("xml:space")).isEqualTo("preserve");
    assertThat(drawing.select("rect")).hasSize(1);
  }

  @Test
  void a_board_has_the_light_themes_colours() throws IOException {
    var board = new BoardCatalogue().find("nano33ble").orElseThrow();
    var layout = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    String sheet = Files.readString(BuiltSite.CLONE.resolve("course-site/theme/site.css"));
    Element drawing =
        Jsoup.parse(PaperDrawing.of(BoardDrawing.of(board, layout), sheet), "", Parser.xmlParser())
            .selectFirst("svg");
    assertThat(drawing.select("style").text())
        .contains(".board .chip { fill: #1d2125; }", "font-family: Noto Sans")
        .doesNotContain("var(");
  }
}
