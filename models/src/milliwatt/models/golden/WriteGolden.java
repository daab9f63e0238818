package milliwatt.models.golden;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import milliwatt.models.tflite.BuiltinOperator;
import milliwatt.models.tflite.WriteFiles;

/** Writes the golden numbers of {@code models/golden}. */
public final class WriteGolden {

  private WriteGolden() {}

  /**
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) {
    WriteFiles.to(arguments, files());
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
