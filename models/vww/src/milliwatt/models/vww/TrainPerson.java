package milliwatt.models.vww;

import static milliwatt.models.torch.Architecture.Layer.convolution;
import static milliwatt.models.torch.Architecture.Layer.depthwise;
import static milliwatt.models.torch.Architecture.Layer.pointwise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import milliwatt.models.quantization.ConvolutionalGraph;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.torch.Architecture;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.Schedule;
import milliwatt.models.torch.TorchTraining;
import milliwatt.models.training.ConvolutionalNetwork;

/** Trains the person model, writes it and prints the figures of its card. */
public final class TrainPerson {
  private static final long TRAINING = 1_000_000;
  private static final long TEST = 9_000_000;
  private static final int TEST_SCENES = 4_000;
  private static final int CALIBRATION = 400;
  private static final int BATCH = 32;
  private static final float LEARNING_RATE = 3e-3f;
  private static final int SEED = 1;

  /**
   * In part a MobileNet (Howard et al., "MobileNets: Efficient Convolutional Neural Networks for
   * Mobile Vision Applications", 2017). Where there are few channels its convolutions are whole
   * ones: they cost little there, and learn faster.
   */
  static final Architecture NETWORK =
      new Architecture(
          "vww_drawn",
          Eye.INPUT,
          Eye.SIDE,
          Eye.SIDE,
          1,
          List.of(
              convolution(3, 3, 2, 16),
              convolution(3, 3, 2, 32),
              depthwise(3, 3, 1),
              pointwise(48),
              convolution(3, 3, 2, 64),
              depthwise(3, 3, 1),
              pointwise(80),
              depthwise(3, 3, 2),
              pointwise(80)),
          SceneSet.CLASSES.size());

  private TrainPerson() {}

  /**
   * @param arguments folder to write to, epochs, scenes
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("TrainPerson needs: OUTPUT EPOCHS SCENES");
      System.exit(2);
    }
    long start = System.nanoTime();
    int epochs = Integer.parseInt(arguments[1]);
    ExampleSet examples = SceneSet.of(TRAINING, Integer.parseInt(arguments[2]));
    System.out.printf(
        "%d scenes drawn, %.0f s%n", examples.size(), (System.nanoTime() - start) / 1e9);
    ConvolutionalNetwork network = train(examples, epochs);
    byte[] file = quantized(network, examples.calibration(CALIBRATION));
    Files.write(Path.of(arguments[0], "vww_drawn.tflite"), file);
    System.out.println(Figures.of(network, file, test()).markdown());
    System.out.printf("%.0f s in all%n", (System.nanoTime() - start) / 1e9);
  }

  static ConvolutionalNetwork train(ExampleSet examples, int epochs) {
    Schedule schedule = new Schedule(epochs, BATCH, LEARNING_RATE);
    return new TorchTraining(NETWORK, schedule, Variation::change, SEED).train(_ -> examples);
  }

  static byte[] quantized(ConvolutionalNetwork network, List<byte[]> calibration) {
    String description = "vww_drawn: " + String.join(", ", SceneSet.CLASSES);
    return ModelWriter.write(ConvolutionalGraph.of(description, "picture", network, calibration));
  }

  /** Scenes that no training has seen. */
  static ExampleSet test() {
    return SceneSet.of(TEST, TEST_SCENES);
  }
}
