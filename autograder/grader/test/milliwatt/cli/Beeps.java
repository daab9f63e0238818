package milliwatt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import milliwatt.audio.Wav;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;

/**
 * A keyword spotter that nobody had to train: it tells low beeps from high ones by the balance of
 * the lower and the upper channels of the front end. And its clips, of a second each.
 */
final class Beeps {
  private static final int RATE = 16_000;
  private static final int FRAMES = 49;
  private static final int CHANNELS = 40;
  private static final int CLASSES = 4;

  // A beep of half a second makes a difference of some thousands.
  private static final float WEIGHT_SCALE = 0.002f;
  private static final int SILENCE_BIAS = 2_000;

  private static final double[] LOW_HERTZ = {300, 500, 800};
  private static final double[] HIGH_HERTZ = {2_000, 3_000, 4_500};

  private Beeps() {}

  static Path model() throws IOException {
    byte[] weights = new byte[CLASSES * FRAMES * CHANNELS];
    for (int i = 0; i < FRAMES * CHANNELS; i++) {
      int side = Integer.signum(CHANNELS / 2 - i % CHANNELS);
      weights[2 * FRAMES * CHANNELS + i] = (byte) side;
      weights[3 * FRAMES * CHANNELS + i] = (byte) -side;
    }
    QuantizationSpec features = QuantizationSpec.perTensor(1, -128);
    QuantizationSpec weight = QuantizationSpec.perTensor(WEIGHT_SCALE, 0);
    QuantizationSpec logits = QuantizationSpec.perTensor(0.1f, 0);
    QuantizationSpec scores = QuantizationSpec.perTensor(1 / 256f, -128);
    ModelBuilder model =
        new ModelBuilder("low and high beeps")
            .input("features", features, 1, FRAMES * CHANNELS)
            .constant("weights", weights, weight, CLASSES, FRAMES * CHANNELS)
            .constant("bias", new int[] {SILENCE_BIAS, 0, 0, 0}, weight, CLASSES)
            .tensor("logits", logits, 1, CLASSES)
            .output("scores", scores, 1, CLASSES)
            .operator(
                new OperatorOptions.FullyConnected(Activation.NONE),
                List.of("features", "weights", "bias"),
                List.of("logits"))
            .operator(new OperatorOptions.Softmax(1), List.of("logits"), List.of("scores"));
    Path file = Files.createTempFile("beeps", ".tflite");
    file.toFile().deleteOnExit();
    return Files.write(file, ModelWriter.write(model.build()));
  }

  /** The arguments of a command that name the model, and others behind them. */
  static String[] arguments(String command, Object... others) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of("--reference", "--model", model().toString()));
    arguments.addAll(List.of("--classes", "silence,unknown,low,high"));
    for (Object other : others) {
      arguments.add(other.toString());
    }
    return arguments.toArray(String[]::new);
  }

  /** Writes seconds of low, high and silence, one after the other; beeps are in their middle. */
  static Path write(Path file, String... words) throws IOException {
    return Wav.write(
        file,
        RATE,
        Wav.samples(
            RATE * words.length,
            i -> {
              String word = words[i / RATE];
              boolean beeps = !word.equals("silence") && Math.abs(i % RATE - RATE / 2) < RATE / 4;
              double[] chord = word.equals("low") ? LOW_HERTZ : HIGH_HERTZ;
              return beeps
                  ? DoubleStream.of(chord)
                      .map(hertz -> 3_000 * Math.sin(2 * Math.PI * hertz * i / RATE))
                      .sum()
                  : 0;
            }));
  }
}
