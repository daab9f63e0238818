package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunGestureCommandTest {
  @TempDir Path folder;

  @Test
  void the_digits_of_a_demo_are_told_in_their_order_and_then_what_they_cost() throws IOException {
    Terminal run = gesture("--demo", "2026");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(
            run.out()
                .lines()
                .filter(line -> line.contains(" s  "))
                .map(RunGestureCommandTest::digit))
        .containsExactly("2", "0", "2", "6");
    assertThat(run.out())
        .contains(
            "demo: 4 strokes", "2,246,400 bytes an hour", "times less", "no network connection");
  }

  @Test
  void a_twin_finds_the_same_and_counts_what_a_decision_takes() throws IOException {
    assumeTrue(TwinTools.missing().isEmpty(), "skipped: twin:m4 " + TwinTools.missing());
    Terminal twin = gesture("--demo", "71", "--device", "twin:m4");
    Terminal jvm = gesture("--demo", "71");
    assertThat(twin.exitCode()).as(twin.err()).isZero();
    assertThat(twin.out().lines().limit(3)).isEqualTo(jvm.out().lines().limit(3).toList());
    Matcher count = Pattern.compile("([0-9,]+) instructions on twin:m4").matcher(twin.out());
    assertThat(count.find()).as(twin.out()).isTrue();
    assertThat(Integer.parseInt(count.group(1).replace(",", "")))
        .as("instructions of a decision, without fast kernels")
        .isBetween(100_000, 3_000_000);
  }

  @Test
  void a_stroke_is_told_and_drawn_from_where_it_begins() throws IOException {
    Path file = folder.resolve("one.json");
    Files.writeString(
        file,
        """
        {"strokes": [{"label": "1", "strokePoints": [{"x": 0, "y": 1}, {"x": 0, "y": 0}, {"x": -0.05, "y": -1}]}]}
        """);
    Terminal run = gesture("--stroke", file, "--draw");
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.getFirst()).startsWith("1  ");
    assertThat(lines.get(1).strip()).isEqualTo("o");
    assertThat(lines.getLast()).endsWith("one.json: 1 stroke");
  }

  @Test
  void json_has_an_object_a_stroke() throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : gesture("--demo", "38", "--json").out().lines().toList()) {
      objects.add(new ObjectMapper().readTree(line));
    }
    assertThat(objects).hasSize(2);
    assertThat(objects.getFirst().get("gesture").asText()).isEqualTo("3");
    assertThat(objects.getFirst().get("seconds").asDouble()).isBetween(2.0, 6.0);
    assertThat(objects.getLast().get("score").asDouble()).isBetween(0.5, 1.0);
  }

  @Test
  void a_file_that_cannot_be_read_is_one_sentence_and_the_next_is_watched() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.csv"), "0,1,2\n");
    Path rest = folder.resolve("rest.csv");
    StringBuilder text = new StringBuilder("t_ms,ax,ay,az,gx,gy,gz\n");
    for (int i = 0; i < 200; i++) {
      text.append(20 * i).append(",0,9.8,0,0,0,0\n");
    }
    Files.writeString(rest, text);
    Terminal run = gesture("--csv", broken, rest);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("broken.csv has fewer than two samples.").hasLineCount(1);
    assertThat(run.out()).contains("rest.csv: 0 strokes", "nothing was decided");
  }

  @Test
  void what_is_wrong_with_an_option_is_one_sentence() throws IOException {
    refused("Name what to watch: --csv FILE, --stroke FILE or --demo.", gesture());
    refused("--demo takes digits", gesture("--demo", "seven"));
    refused("--least-score takes a score between 0 and 1", gesture("--demo", "--least-score", "1"));
    refused("name the model's own with --gestures", gesture("--demo", "--gestures", "a,b"));
  }

  private static String digit(String line) {
    return line.replaceFirst(".* s  ", "").substring(0, 1);
  }

  private static void refused(String sentence, Terminal run) {
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
  }

  private static Terminal gesture(Object... options) {
    return Terminal.run(
        Stream.concat(Stream.of("run-app", "gesture", "--reference"), Stream.of(options))
            .map(Object::toString)
            .toArray(String[]::new));
  }
}
