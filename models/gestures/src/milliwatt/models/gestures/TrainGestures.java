package milliwatt.models.gestures;

import static milliwatt.models.torch.Architecture.Layer.convolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import milliwatt.models.gestures.Gesture.Source;
import milliwatt.models.quantization.ConvolutionalGraph;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.torch.Architecture;
import milliwatt.models.torch.Disturbance;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.Schedule;
import milliwatt.models.torch.TorchTraining;
import milliwatt.models.training.ConvolutionalNetwork;
import tinyml.GestureWindow;

/**
 * Trains a few networks, then one that learns from them, writes it, and prints the figures of its
 * card. Gestures of a telephone are fewer than strokes, and come twice as often.
 */
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
  private static final int SIMULATED_TO_JUDGE = 20;
  private static final int CALIBRATION = 400;
  private static final long SEED = 14;

  private TrainGestures() {}

  /**
   * @param arguments archive of gestures, folder to write to, epochs, how many teachers
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      System.err.println("TrainGestures needs: ARCHIVE OUTPUT EPOCHS TEACHERS");
      System.exit(2);
    }
    List<Gesture> all = new ArrayList<>(GestureData.read(Path.of(arguments[0])));
    all.addAll(SimulatedGestures.draw("train", SIMULATED_EACH, SEED));
    all.addAll(SimulatedGestures.draw("validation", SIMULATED_TO_JUDGE, SEED + 1));
    all.addAll(SimulatedGestures.draw("test", SIMULATED_TO_JUDGE, SEED + 2));
    int epochs = Integer.parseInt(arguments[2]);
    int teachers = Integer.parseInt(arguments[3]);
    List<ConvolutionalNetwork> networks = new ArrayList<>();
    for (int seed = 1; seed <= teachers; seed++) {
      networks.add(train(all, epochs, seed, UnaryOperator.identity()));
      System.out.println(Figures.summary("teacher " + seed, networks.getLast(), all));
    }
    ConvolutionalNetwork network = train(all, epochs, teachers + 1, new Teachers(networks)::teach);
    TrainedModel best = quantised(network, all);
    Files.write(Path.of(arguments[1], "gestures.tflite"), best.file());
    System.out.println(Figures.markdown(best, all));
  }

  /** Trains with the gestures of the split {@code train}, each drawn anew in every epoch. */
  static ConvolutionalNetwork train(
      List<Gesture> all, int epochs, int seed, UnaryOperator<ExampleSet> lesson) {
    List<Gesture> training = new ArrayList<>(toTrainWith(all));
    toTrainWith(all).stream().filter(g -> g.source() == Source.IMU).forEach(training::add);
    return new TorchTraining(
            ARCHITECTURE, new Schedule(epochs, BATCH, LEARNING_RATE), Disturbance.NONE, seed)
        .train(
            epoch ->
                lesson.apply(
                    ExampleSet.of(
                        training,
                        Gesture.DIGITS,
                        Gesture::digit,
                        seed * 1000L + epoch,
                        Variation::window)));
  }

  static TrainedModel quantised(ConvolutionalNetwork network, List<Gesture> all) {
    List<byte[]> calibration = Figures.examples(toTrainWith(all)).calibration(CALIBRATION);
    return new TrainedModel(
        network,
        ModelWriter.write(
            ConvolutionalGraph.of("digits drawn in the air", "stroke", network, calibration)));
  }

  private static List<Gesture> toTrainWith(List<Gesture> all) {
    return all.stream().filter(g -> g.split().equals("train")).toList();
  }
}
