package milliwatt.models.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import milliwatt.models.tflite.BuiltinOperator;

/** Writes the golden numbers of {@code models/golden}. */
public final class WriteGolden {

  private WriteGolden() {}

  /**
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("WriteGolden needs one argument: the folder to write the numbers to.");
      System.exit(2);
    }
    try {
      for (Map.Entry<String, byte[]> file : files().entrySet()) {
        Path path = Files.createDirectories(Path.of(arguments[0])).resolve(file.getKey());
        Files.write(path, file.getValue());
        System.out.printf("%-28s %6d bytes%n", file.getKey(), file.getValue().length);
      }
    } catch (IOException e) {
      System.err.println("Could not write the golden numbers: " + e.getMessage());
      System.exit(1);
    }
  }

  /** The bytes of every file, by name. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (BuiltinOperator operator : BuiltinOperator.values()) {
      String json = GoldenWriter.write(operator, GoldenCases.of(operator));
      files.put(operator + ".json", json.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
