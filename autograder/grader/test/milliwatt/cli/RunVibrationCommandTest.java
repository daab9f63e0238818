package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import milliwatt.models.bearing.BearingFault;
import milliwatt.models.bearing.BearingGeometry;
import milliwatt.models.bearing.BearingSimulator;
import milliwatt.models.bearing.OperatingPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RunVibrationCommandTest {
  private static final OperatingPoint POINT = new OperatingPoint(27, 100, 40, 60);

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void the_demos_crack_is_found_after_it_began_and_before_it_is_plain() throws IOException {
    List<JsonNode> objects = objects(vibration("--demo", "--json"));
    assertThat(objects.getFirst().get("event").asText()).isEqualTo("learnt");
    assertThat(objects.getFirst().get("windows").asInt()).isEqualTo(60);
    int drift = first(objects, "drifting");
    int alarm = first(objects, "alarm");
    assertThat(drift).as("the first drift, of a crack that begins on day 20").isBetween(21, 60);
    assertThat(alarm).as("the first alarm").isBetween(21, 60);
    assertThat(drift).as("the drift comes before the alarm").isLessThanOrEqualTo(alarm);
    assertThat(objects.getLast().get("windows").asInt()).isEqualTo(60);
  }

  @Test
  @Timeout(60)
  void at_the_end_there_are_a_chart_and_what_it_costs() {
    Terminal run = vibration("--demo", "--plain");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "error",
            "The first alarm was at window ",
            "sensor data",
            "times less",
            "no network connection");
    assertThat(run.out()).matches("\\p{ASCII}*");
  }

  @Test
  @Timeout(120)
  void a_twin_gives_the_same_errors_and_counts_instructions() throws IOException {
    assumeTrue(TwinTools.missing().isEmpty(), "skipped: twin:m4 " + TwinTools.missing());
    Path well = csv("well.csv", BearingFault.NONE, 5_120);
    Path worn = csv("worn.csv", BearingFault.OUTER_RACE, 3_000);
    Object[] json = {"--learn", well, "--csv", worn, "--json"};
    Terminal jvm = vibration(json);
    Terminal twin = vibration("--learn", well, "--csv", worn, "--json", "--device", "twin:m4");
    assertThat(twin.exitCode()).as(twin.err()).isZero();
    assertThat(jvm.out()).hasLineCount(1 + 5 + 1).contains("\"alarm\":true");
    assertThat(twin.out()).isEqualTo(jvm.out());
    assertThat(vibration("--learn", well, "--csv", worn, "--device", "twin:m4").out())
        .containsPattern("a decision +\\d+,\\d{3} instructions on twin:m4")
        .contains("Energy of a decision");
  }

  @Test
  @Timeout(60)
  void without_other_recordings_the_first_half_is_taken_for_healthy() throws IOException {
    Path well = csv("well.csv", BearingFault.NONE, 10_240);
    List<JsonNode> objects = objects(vibration("--csv", well, "--json"));
    assertThat(objects.getFirst().get("windows").asInt()).isEqualTo(10);
    assertThat(objects.getLast().get("windows").asInt()).isEqualTo(10);
    assertThat(objects.getLast().get("alarms").asInt()).isZero();
  }

  @Test
  @Timeout(60)
  void features_of_another_model_are_judged_by_its_own_scales() throws IOException {
    Path ad01 = Path.of(System.getProperty("milliwatt.shared"), "models", "ad01_int8.tflite");
    assumeTrue(Files.exists(ad01), "skipped: it needs ad01_int8 in the folder shared");
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < 4; row++) {
      List<String> row640 = new ArrayList<>();
      for (int i = 0; i < 640; i++) {
        row640.add(Double.toString(-20.0 - (i * 7 + row) % 13));
      }
      rows.append(String.join(",", row640)).append('\n');
    }
    Path file = Files.writeString(folder.resolve("features.csv"), rows);
    List<JsonNode> objects =
        objects(vibration("--features", "--model", ad01, "--csv", file, "--json"));
    assertThat(objects.getFirst().get("windows").asInt()).isEqualTo(2);
    assertThat(objects.get(1).get("error").asDouble())
        .as("an error near those that were learnt, for features of the same kind")
        .isCloseTo(objects.getFirst().get("mean").asDouble(), within(2.0));
    refused(
        "but " + ad01.getFileName() + " takes 640 features",
        vibration("--features", "--model", ad01, "--csv", csv("short.csv", BearingFault.NONE, 9)));
  }

  @Test
  void what_cannot_be_read_is_one_sentence() throws IOException {
    Path none = folder.resolve("none.csv");
    refused("There is no file " + none, vibration("--csv", none));
    Path empty = Files.writeString(folder.resolve("empty.csv"), "x,y,z\n");
    refused("has no rows of numbers", vibration("--csv", empty));
    Path text = Files.writeString(folder.resolve("text.csv"), "x,y\n1,2\n3,four\n");
    refused("text.csv, line 3: 'four' is no number", vibration("--csv", text));
    Path ragged = Files.writeString(folder.resolve("ragged.csv"), "1,2,3\n4,5\n");
    refused("line 2 has 2 numbers, but those before it have 3", vibration("--csv", ragged));
    Path bytes = Files.write(folder.resolve("bytes.csv"), new byte[] {(byte) 0xff, 0, 1});
    refused("bytes.csv is no text", vibration("--csv", bytes));
    Path two = Files.writeString(folder.resolve("two.csv"), "1,2\n3,4\n");
    refused("The files have 2 columns", vibration("--csv", two));
    Path little = csv("little.csv", BearingFault.NONE, 700);
    refused("There were 0 windows to learn from", vibration("--csv", little));
  }

  @Test
  void options_that_do_not_go_together_are_one_sentence() throws IOException {
    refused("Name recordings with --csv, or take --demo.", vibration());
    Path well = csv("well.csv", BearingFault.NONE, 2_000);
    refused("Name recordings with --csv, or take --demo.", vibration("--demo", "--csv", well));
    refused("--quantile takes a number from 0 to 1", vibration("--demo", "--quantile", "7"));
    refused("--counts takes how many counts", vibration("--demo", "--counts", "NaN"));
    refused("--features goes with --model", vibration("--csv", well, "--features"));
    refused("--hop takes a number from 1", vibration("--csv", well, "--hop", "0"));
    refused("a window of 100 samples has no spectrum", vibration("--csv", well, "--length", "100"));
  }

  private Path csv(String name, BearingFault fault, int samples) throws IOException {
    StringBuilder text = new StringBuilder("g\n");
    BearingSimulator machine =
        new BearingSimulator(BearingGeometry.SIZE_6205, POINT, fault, samples);
    for (short sample : machine.next(samples, 1)) {
      text.append(sample / 1000.0).append('\n');
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private static int first(List<JsonNode> objects, String what) {
    return objects.stream()
        .filter(object -> object.path(what).asBoolean())
        .findFirst()
        .orElseThrow()
        .get("window")
        .asInt();
  }

  private static List<JsonNode> objects(Terminal run) throws IOException {
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<JsonNode> objects = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      objects.add(new ObjectMapper().readTree(line));
    }
    return objects;
  }

  private static void refused(String sentence, Terminal run) {
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
  }

  private static Terminal vibration(Object... options) {
    List<String> arguments = new ArrayList<>(List.of("run-app", "vibration", "--reference"));
    for (Object option : options) {
      arguments.add(option.toString());
    }
    return Terminal.run(arguments.toArray(String[]::new));
  }
}
