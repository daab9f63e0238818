package milliwatt.models.generated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;

/** Writes the networks of {@code models/generated} and their golden numbers. */
public final class WriteGenerated {

  private WriteGenerated() {}

  /**
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("WriteGenerated needs one argument: the folder to write the models to.");
      System.exit(2);
    }
    try {
      for (Map.Entry<String, byte[]> file : files().entrySet()) {
        Path path = Files.createDirectories(Path.of(arguments[0])).resolve(file.getKey());
        Files.write(path, file.getValue());
        System.out.printf("%-28s %6d bytes%n", file.getKey(), file.getValue().length);
      }
    } catch (IOException e) {
      System.err.println("Could not write the models: " + e.getMessage());
      System.exit(1);
    }
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
