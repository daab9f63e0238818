package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code milliwatt power} says of a whole keyword spotter on a twin. */
class PowerCommandTest {
  private static final int FEATURES = 49 * 40;
  private static final int CLASSES = 4;

  @TempDir Path folder;

  @Test
  void a_spotter_is_counted_and_its_battery_estimated() throws IOException {
    assumeTrue(TwinTools.missing().isEmpty(), TwinTools.missing());
    Path json = folder.resolve("power.json");
    Terminal power =
        Terminal.run(
            "power", model().toString(), "--board", "nano33ble", "--json", json.toString());
    assertThat(power.exitCode()).as(power.err()).isZero();
    String out = power.out();
    assertThat(number(out, "front end")).as("front end").isBetween(40_000L, 105_000L);
    assertThat(number(out, "queue and gate")).isBetween(2_000L, 20_000L);
    long second = number(out, "a second");
    assertThat(second)
        .isEqualTo(50 * number(out, "front end") + 2 * number(out, "model and decision"));
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.get("second").asLong()).isEqualTo(second);
    assertThat(figures.get("ramBytes").asLong()).isEqualTo(number(out, "RAM"));
    assertThat(number(out, "flash")).isLessThan(64 << 10);
    assertThat(number(out, "RAM")).isLessThan(32 << 10);
    assertThat(out)
        .containsPattern("works +\\d+ % \\(\\d+ to \\d+\\) +\\d+ % ")
        .containsPattern("one CR2032 coin cell +[\\d.]+ days")
        .contains("The gate is taken to be open for 10 % of the time")
        .doesNotContain("ESP-EYE");
  }

  @Test
  void what_is_no_spotters_model_is_refused_in_a_sentence() throws IOException {
    assumeTrue(TwinTools.missing().isEmpty(), TwinTools.missing());
    Terminal refused = Terminal.run("power", SineModel.float32(folder).toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(refused.err().lines().toList().getLast())
        .contains("is no model of a keyword spotter: that takes int8 frames of 40 features");
    assertThat(Terminal.run("power", "none.tflite").exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(Terminal.run("power", "x", "--open", "101").err())
        .contains("--open needs a number from 0 to 100");
    assertThat(Terminal.run("power", "x", "--board", "none").err()).contains("no board none");
  }

  private static long number(String out, String row) {
    Matcher matcher = Pattern.compile("(?m)^" + row + " +([\\d,]+)  ").matcher(out);
    assertThat(matcher.find()).as(row + " in " + out).isTrue();
    return Long.parseLong(matcher.group(1).replace(",", ""));
  }

  /** One layer over all features: no ear for anything, but the shape of a spotter's model. */
  private Path model() throws IOException {
    QuantizationSpec byteScale = QuantizationSpec.perTensor(0.1f, 0);
    QuantizationSpec score = QuantizationSpec.perTensor(1 / 256f, -128);
    byte[] weights = new byte[CLASSES * FEATURES];
    new SplittableRandom(1).nextBytes(weights);
    byte[] bytes =
        ModelWriter.write(
            new ModelBuilder("a spotter's shape")
                .input("x", byteScale, 1, FEATURES)
                .constant("w", weights, byteScale, CLASSES, FEATURES)
                .output("y", score, 1, CLASSES)
                .operator(
                    new OperatorOptions.FullyConnected(Activation.NONE),
                    List.of("x", "w", ModelBuilder.NONE),
                    List.of("y"))
                .build());
    return Files.write(folder.resolve("shape.tflite"), bytes);
  }
}
