package milliwatt.models.sine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import milliwatt.models.tflite.ModelWriter;

/**
 * Trains the sine models and writes everything in {@code models/sine} that a computer made; prints
 * the model card's figures.
 */
public final class TrainSine {

  private static final int ERROR_POINTS = 1001;

  private TrainSine() {}

  /**
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("TrainSine needs one argument: the folder to write the models to.");
      System.exit(2);
    }
    SineModels models = SineModels.train();
    try {
      for (Map.Entry<String, byte[]> file : files(models).entrySet()) {
        Path path = Files.createDirectories(Path.of(arguments[0])).resolve(file.getKey());
        Files.write(path, file.getValue());
        System.out.printf("%-22s %6d bytes%n", file.getKey(), file.getValue().length);
      }
    } catch (IOException e) {
      System.err.println("Could not write the models: " + e.getMessage());
      System.exit(1);
    }
    report("float", Curve.float32(models.float32(), ERROR_POINTS));
    report("int8", Curve.int8(models.int8()));
  }

  /** The bytes of every file, by name. */
  static Map<String, byte[]> files(SineModels models) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("sine_float.tflite", ModelWriter.write(models.float32()));
    files.put("sine_float.golden.csv", GoldenNumbers.float32(models));
    files.put("sine_int8.tflite", ModelWriter.write(models.int8()));
    files.put("sine_int8.golden.bin", GoldenNumbers.int8(models));
    files.put("sine.svg", SinePlot.draw(models).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static void report(String model, Curve curve) {
    System.out.printf(
        "%-5s error over %4d inputs: largest %.4f, mean %.4f%n",
        model, curve.x().length, curve.largestError(), curve.meanError());
  }
}
