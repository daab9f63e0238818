package milliwatt.models.generated;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.WriteFiles;

/** Writes the networks of {@code models/generated} and their golden numbers. */
public final class WriteGenerated {

  private WriteGenerated() {}

  /**
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) {
    WriteFiles.to(arguments, files());
  }

  /** The bytes of every file, by name. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (GeneratedModel name : GeneratedModel.values()) {
      ModelSpec model = name.build();
      String golden = GoldenVectors.write(name, model, GoldenVectors.compute(model, name.seed));
      files.put(name.fileName() + ".tflite", ModelWriter.write(model));
      files.put(name.fileName() + ".golden.json", golden.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
