package lab05;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The course's int8 sine model and its outputs, from the resources of {@code models/}. */
final class Sine {
  private Sine() {}

  static byte[] model() {
    return resource("sine_int8.tflite");
  }

  /** What it gives for inputs -128 .. 127. */
  static byte[] golden() {
    return resource("sine_int8.golden.bin");
  }

  private static byte[] resource(String name) {
    try (InputStream in = Sine.class.getResourceAsStream("/models/sine/" + name)) {
      if (in == null) {
        throw new IllegalStateException("models/sine/" + name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
