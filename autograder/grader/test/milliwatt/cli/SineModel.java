package milliwatt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The course's own models, as files. */
final class SineModel {
  private SineModel() {}

  static Path int8(Path folder) throws IOException {
    return copy("sine_int8.tflite", folder);
  }

  static Path float32(Path folder) throws IOException {
    return copy("sine_float.tflite", folder);
  }

  /** What the int8 model gives for the inputs -128 to 127. */
  static byte[] int8Outputs() throws IOException {
    return bytes("sine_int8.golden.bin");
  }

  private static Path copy(String name, Path folder) throws IOException {
    return Files.write(folder.resolve(name), bytes(name));
  }

  private static byte[] bytes(String name) throws IOException {
    try (var in = SineModel.class.getResourceAsStream("/models/sine/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
