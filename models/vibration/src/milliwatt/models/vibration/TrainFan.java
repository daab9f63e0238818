package milliwatt.models.vibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.training.TrainedLayer;

/** Trains {@code fan.tflite} on the balanced fan, and prints the figures of its card. */
public final class TrainFan {
  static final Sensor SENSOR = Sensor.FAN;

  /** In training, windows begin every 8 samples. */
  private static final int TRAINING_HOP = 8;

  private static final Autoencoder AUTOENCODER = new Autoencoder(16, 4, 150, 1);

  private static final List<List<Integer>> LEFT_OUT =
      List.of(List.of(30, 60, 85), List.of(45, 75, 90), List.of(35, 65, 80));

  private TrainFan() {}

  /**
   * @param arguments the archive, the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("TrainFan needs: ARCHIVE OUTPUT");
      System.exit(2);
    }
    FanData data = FanData.read(Path.of(arguments[0]));
    List<byte[]> normal = data.windows(SENSOR.every(TRAINING_HOP), "train", FanRecording::balanced);
    List<TrainedLayer> layers = AUTOENCODER.train(normal);
    byte[] file =
        ModelWriter.write(
            Autoencoder.quantize("fan: reconstructs a balanced fan's vibration", layers, normal));
    Files.write(Path.of(arguments[1], "fan.tflite"), file);
    System.out.print(figures(data, layers, file, normal.size()));
    System.out.print(unknownSpeeds(data));
  }

  /** How it would do at speeds that it has never seen: other models are trained without three. */
  private static String unknownSpeeds(FanData data) {
    StringBuilder text = new StringBuilder("Trained without three speeds, at these:\n");
    for (List<Integer> speeds : LEFT_OUT) {
      Predicate<FanRecording> unknown = r -> speeds.contains(r.speed());
      List<byte[]> known =
          data.windows(
              SENSOR.every(TRAINING_HOP), "train", unknown.negate().and(FanRecording::balanced));
      Judge judge =
          new Judge(
              ModelWriter.write(Autoencoder.quantize("fan", AUTOENCODER.train(known), known)));
      text.append(
          Figures.line(
              "%s AUC %.3f",
              speeds,
              Figures.area(
                  judge.errors(data.windows(SENSOR, "train", unknown.and(FanRecording::balanced))),
                  judge.errors(data.windows(SENSOR, "train", unknown.and(r -> !r.balanced()))))));
    }
    return text.toString();
  }

  private static String figures(
      FanData data, List<TrainedLayer> layers, byte[] file, int examples) {
    Judge judge = new Judge(file);
    StringBuilder text = new StringBuilder("fan.tflite\n\n");
    text.append(
        Figures.line(
            "%d windows to train with, file %d bytes, arena %d bytes\n",
            examples, file.length, judge.arenaBytes()));
    text.append("| AUC | all | neighbouring blades | right angles | float32, all | windows |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (String split : List.of("validation", "test")) {
      List<byte[]> normal = data.windows(SENSOR, split, FanRecording::balanced);
      List<byte[]> faulty = data.windows(SENSOR, split, r -> !r.balanced());
      float[] errors = judge.errors(normal);
      text.append(
          Figures.line(
              "| %s | %.3f | %.3f | %.3f | %.3f | %d + %d |",
              split,
              Figures.area(errors, judge.errors(faulty)),
              Figures.area(
                  errors, judge.errors(data.windows(SENSOR, split, r -> r.weights() == 1))),
              Figures.area(
                  errors, judge.errors(data.windows(SENSOR, split, r -> r.weights() == 2))),
              Figures.area(Judge.errors(layers, normal), Judge.errors(layers, faulty)),
              normal.size(),
              faulty.size()));
    }
    text.append(
        Figures.line(
            "\nOn test, by the root mean square alone: AUC %.3f; by the crest factor alone: %.3f",
            Figures.areaOf(
                0,
                SENSOR,
                data.windows(SENSOR, "test", FanRecording::balanced),
                data.windows(SENSOR, "test", r -> !r.balanced())),
            Figures.areaOf(
                1,
                SENSOR,
                data.windows(SENSOR, "test", FanRecording::balanced),
                data.windows(SENSOR, "test", r -> !r.balanced()))));
    text.append("\nTest windows at speeds up to 35 % and above:\n");
    for (boolean slow : new boolean[] {true, false}) {
      text.append(
          Figures.line(
              "%s AUC %.3f",
              slow ? "slow" : "fast",
              Figures.area(
                  judge.errors(
                      data.windows(SENSOR, "test", r -> r.balanced() && r.speed() <= 35 == slow)),
                  judge.errors(
                      data.windows(
                          SENSOR, "test", r -> !r.balanced() && r.speed() <= 35 == slow)))));
    }
    text.append("\nThresholds chosen on the balanced windows of validation, rates on test:\n\n");
    text.append(
        Figures.thresholds(
            judge.errors(data.windows(SENSOR, "validation", FanRecording::balanced)),
            judge.errors(data.windows(SENSOR, "test", FanRecording::balanced)),
            judge.errors(data.windows(SENSOR, "test", r -> !r.balanced()))));
    return text.append("\n").toString();
  }
}
