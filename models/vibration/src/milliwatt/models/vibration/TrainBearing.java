package milliwatt.models.vibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import milliwatt.models.bearing.BearingFault;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.training.TrainedLayer;

/** Trains {@code bearing.tflite} on simulated bearings, and prints the figures of its card. */
public final class TrainBearing {
  private static final Autoencoder AUTOENCODER = new Autoencoder(16, 2, 100, 1);

  private static final List<BearingFault> FAULTS =
      List.of(BearingFault.OUTER_RACE, BearingFault.INNER_RACE, BearingFault.BALL);

  private static final int TRAINING_SEED = 1;
  private static final int VALIDATION_SEED = 2;
  private static final int TEST_SEED = 3;

  private TrainBearing() {}

  /**
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("TrainBearing needs: OUTPUT");
      System.exit(2);
    }
    List<byte[]> normal = examples();
    byte[] file = train(normal);
    Files.write(Path.of(arguments[0], "bearing.tflite"), file);
    System.out.print(figures(file, normal.size()));
  }

  /** Windows to learn from. */
  static List<byte[]> examples() {
    return BearingData.healthy(200, 10, TRAINING_SEED);
  }

  /** The model's file. */
  static byte[] train(List<byte[]> normal) {
    List<TrainedLayer> layers = AUTOENCODER.train(normal);
    return ModelWriter.write(
        Autoencoder.quantize(
            "bearing: reconstructs a healthy bearing's vibration", layers, normal));
  }

  private static String figures(byte[] file, int examples) {
    Judge judge = new Judge(file);
    StringBuilder text = new StringBuilder("bearing.tflite\n\n");
    text.append(
        Figures.line(
            "%d windows to train with, file %d bytes, arena %d bytes\n",
            examples, file.length, judge.arenaBytes()));
    List<byte[]> healthy = BearingData.healthy(100, 6, TEST_SEED);
    float[] normal = judge.errors(healthy);
    text.append("| AUC at severity | outer race | inner race | ball |\n|---|---|---|---|\n");
    for (double severity : new double[] {0.2, 0.3, 0.5, 0.7, 1}) {
      text.append(String.format(java.util.Locale.ROOT, "| %.1f ", severity));
      for (BearingFault fault : FAULTS) {
        float[] faulty =
            judge.errors(BearingData.faulty(fault, severity, severity, 60, 5, TEST_SEED));
        text.append(String.format(java.util.Locale.ROOT, "| %.3f ", Figures.area(normal, faulty)));
      }
      text.append("|\n");
    }
    List<byte[]> damaged = new ArrayList<>();
    for (BearingFault fault : FAULTS) {
      damaged.addAll(BearingData.faulty(fault, 0.5, 1, 60, 5, TEST_SEED));
    }
    float[] faulty = judge.errors(damaged);
    text.append(
        Figures.line(
            "\nAll three, severity between 0.5 and 1: AUC %.3f (%d healthy, %d faulty windows)",
            Figures.area(normal, faulty), normal.length, faulty.length));
    text.append(
        Figures.line(
            "By the root mean square alone: AUC %.3f; by the crest factor alone: %.3f",
            Figures.areaOf(0, Sensor.BEARING, healthy, damaged),
            Figures.areaOf(1, Sensor.BEARING, healthy, damaged)));
    text.append("\nThresholds chosen on other healthy windows:\n\n");
    text.append(
        Figures.thresholds(
            judge.errors(BearingData.healthy(100, 6, VALIDATION_SEED)), normal, faulty));
    return text.append("\n").toString();
  }
}
