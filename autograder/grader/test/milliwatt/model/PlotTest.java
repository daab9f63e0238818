package milliwatt.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import milliwatt.model.Curve.Point;
import org.junit.jupiter.api.Test;

class PlotTest {
  private static final Curve LINE = curve(IntStream.rangeClosed(0, 16).mapToObj(PlotTest::onLine));

  @Test
  void a_rising_line_goes_from_the_lower_left_to_the_upper_right() {
    List<String> lines = TextPlot.lines(LINE, false, 28);
    List<String> grid = lines.subList(1, 18).stream().map(line -> line.substring(9)).toList();
    for (int row = 0; row < 17; row++) {
      assertThat(grid.get(row)).as("row %d", row).isEqualTo(" ".repeat(16 - row) + "*");
    }
  }

  @Test
  void braille_has_two_by_four_dots_to_a_character() {
    List<String> lines = TextPlot.lines(curve(List.of(new Point(0, 0)).stream()), true, 28);
    assertThat(String.join("", lines).chars().filter(c -> c > 0x2800 && c < 0x2900).boxed())
        .hasSize(1)
        .allMatch(c -> Integer.bitCount(c - 0x2800) == 1);
  }

  @Test
  void plain_text_is_ascii() {
    assertThat(String.join("\n", TextPlot.lines(LINE, false, 60))).matches("[\\x20-\\x7e\\n]+");
  }

  @Test
  void a_value_that_is_not_a_number_leaves_a_gap() {
    Curve gap = curve(List.of(new Point(0, 0), new Point(1, Double.NaN), new Point(2, 1)).stream());
    assertThat(SvgPlot.of(gap)).containsPattern("d=\"M[0-9. ]+M[0-9. ]+\"");
    assertThat(String.join("", TextPlot.lines(gap, false, 60)).replaceAll("[^*]", ""))
        .isEqualTo("**");
  }

  @Test
  void a_single_point_can_be_drawn() {
    Curve point = curve(List.of(new Point(1, 1)).stream());
    assertThat(String.join("", TextPlot.lines(point, false, 60))).containsOnlyOnce("*");
  }

  @Test
  void a_hostile_title_stays_text_in_well_formed_xml() throws Exception {
    Curve hostile =
        new Curve("</title><script>\u001b", "x", "y", List.of(new Point(0, 0), new Point(1, 1)));
    var svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(SvgPlot.of(hostile).getBytes(StandardCharsets.UTF_8)));
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).contains("<script>");
  }

  private static Point onLine(int i) {
    return new Point(i, i);
  }

  private static Curve curve(Stream<Point> points) {
    return new Curve("line", "x", "y", points.toList());
  }
}
