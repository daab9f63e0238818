package milliwatt.models.strokes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokeFileTest {
  @Test
  void a_stroke_has_a_label_and_points() {
    List<Stroke> strokes =
        StrokeFile.parse(
            """
            {"strokes": [{"index": 3, "label": "7", "strokePoints": [{"x": -0.5, "y": 0.25}, {"x": 0.5, "y": 0}]}]}
            """);
    assertThat(strokes)
        .containsExactly(new Stroke("7", List.of(new Point(-0.5, 0.25), new Point(0.5, 0))));
    assertThat(strokes.getFirst().x()).containsExactly(0, 100_000);
    assertThat(strokes.getFirst().y()).containsExactly(25_000, 0);
  }

  @Test
  void a_dot_has_no_size() {
    Stroke dot = new Stroke("", List.of(new Point(3, 4), new Point(3, 4)));
    assertThat(dot.x()).containsExactly(0, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{' | is no JSON: ",
        "'[]' | has no list \"strokes\"",
        "'{\"strokes\": []}' | has no list \"strokes\"",
        "'{\"strokes\": [{}]}' | stroke 0 has no \"strokePoints\"",
        "'{\"strokes\": [{\"strokePoints\": [{\"x\": 1, \"y\": \"two\"}]}]}' | stroke 0: point 0 has no"
      })
  void what_has_no_strokes_is_told_with_the_place(String json, String sentence) {
    assertThatThrownBy(() -> StrokeFile.parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }
}
