package milliwatt.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import milliwatt.model.ModelFile;

/** The course's own models. */
final class TestModels {
  private TestModels() {}

  static List<ModelFile> all(Path folder) throws IOException {
    List<ModelFile> models = new ArrayList<>();
    for (String name : List.of("sine/sine_int8.tflite", "sine/sine_float.tflite")) {
      models.add(of(name, folder));
    }
    return models;
  }

  static ModelFile of(String name, Path folder) throws IOException {
    try (InputStream in = TestModels.class.getResourceAsStream("/models/" + name)) {
      Path file = folder.resolve(Path.of(name).getFileName());
      return ModelFile.read(Files.write(file, Objects.requireNonNull(in, name).readAllBytes()));
    }
  }
}
