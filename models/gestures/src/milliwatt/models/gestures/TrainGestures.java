package milliwatt.models.gestures;

import static milliwatt.models.torch.Architecture.Layer.convolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import milliwatt.models.gestures.Gesture.Source;
import milliwatt.models.quantization.ConvolutionalGraph;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.torch.Architecture;
import milliwatt.models.torch.Confusion;
import milliwatt.models.torch.Disturbance;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.IntegerModel;
import milliwatt.models.torch.Schedule;
import milliwatt.models.torch.TorchTraining;
import milliwatt.models.training.ConvolutionalNetwork;
import tinyml.GestureWindow;

/** Trains the gesture model, writes it and prints the figures of its card. */
public final class TrainGestures {
  /** Points are rows; an input is a number of 128ths. */
  static final Architecture ARCHITECTURE =
      new Architecture(
          "gestures",
          QuantizationSpec.perTensor(1 / 128f, 0),
          Gesture.POINTS,
          1,
          GestureWindow.CHANNELS,
          List.of(
              convolution(5, 1, 2, 16),
              convolution(5, 1, 2, 24),
              convolution(3, 1, 2, 32),
              convolution(8, 1, 8, 48)),
          Gesture.DIGITS);

  private static final int BATCH = 64;
  private static final float LEARNING_RATE = 3e-3f;
  private static final int SIMULATED_EACH = 120;
  private static final int CALIBRATION = 400;
  private static final long SEED = 14;

  /** Gestures of telephone are fewer, and come twice as often. */
  private static final int IMU_TIMES = 2;

  private TrainGestures() {}

  /**
   * @param arguments archive of gestures, folder to write to, epochs, seed
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      System.err.println("TrainGestures needs: ARCHIVE OUTPUT EPOCHS SEED");
      System.exit(2);
    }
    List<Gesture> all = new ArrayList<>(GestureData.read(Path.of(arguments[0])));
    all.addAll(SimulatedGestures.draw("train", SIMULATED_EACH, SEED));
    all.addAll(SimulatedGestures.draw("validation", 20, SEED + 1));
    all.addAll(SimulatedGestures.draw("test", 20, SEED + 2));
    int epochs = Integer.parseInt(arguments[2]);
    int seed = Integer.parseInt(arguments[3]);
    ConvolutionalNetwork network = train(all, epochs, seed);
    ExampleSet known = plain(all.stream().filter(g -> g.split().equals("train")).toList());
    byte[] file =
        ModelWriter.write(
            ConvolutionalGraph.of(
                "digits drawn in the air", "stroke", network, known.calibration(CALIBRATION)));
    Files.write(Path.of(arguments[1], "gestures.tflite"), file);
    IntegerModel model = new IntegerModel(file);
    System.out.printf("%d bytes, arena %d%n", file.length, model.arenaBytes());
    for (String split : List.of("train", "validation", "test")) {
      for (Source source : Source.values()) {
        ExampleSet set =
            plain(
                all.stream().filter(g -> g.split().equals(split) && g.source() == source).toList());
        Confusion integers = Confusion.of(set, model::classify);
        Confusion floats = Confusion.of(set, network::classify);
        System.out.printf(
            Locale.ROOT,
            "%s %s: %d gestures, int8 %.1f %%, float32 %.1f %%%n",
            split,
            source,
            set.size(),
            100 * integers.accuracy(),
            100 * floats.accuracy());
        if (split.equals("test")) {
          System.out.println(integers.markdown("drawn \\ taken for", Gesture.NAMES));
        }
      }
    }
  }

  static ConvolutionalNetwork train(List<Gesture> all, int epochs, int seed) {
    List<Gesture> training = new ArrayList<>();
    for (Gesture gesture : all) {
      if (gesture.split().equals("train")) {
        for (int i = 0; i < (gesture.source() == Source.IMU ? IMU_TIMES : 1); i++) {
          training.add(gesture);
        }
      }
    }
    return new TorchTraining(
            ARCHITECTURE, new Schedule(epochs, BATCH, LEARNING_RATE), Disturbance.NONE, seed)
        .train(
            epoch ->
                ExampleSet.of(
                    training,
                    Gesture.DIGITS,
                    Gesture::digit,
                    seed * 1000L + epoch,
                    Variation::window));
  }

  private static ExampleSet plain(List<Gesture> gestures) {
    return ExampleSet.of(
        gestures, Gesture.DIGITS, Gesture::digit, 0, (gesture, _) -> gesture.window());
  }
}
