package lab04;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The course's sine model and its golden numbers, from the resources of {@code models/}. */
final class SineModel {
  private SineModel() {}

  /** Byte 0 .. 255 of the answer belongs to input -128 .. 127. */
  static byte[] int8Golden() {
    return resource("sine_int8.golden.bin");
  }

  static byte[] int8() {
    return resource("sine_int8.tflite");
  }

  static byte[] float32() {
    return resource("sine_float.tflite");
  }

  /** Pairs of an input and its output. */
  static List<float[]> float32Golden() {
    List<float[]> pairs = new ArrayList<>();
    String text = new String(resource("sine_float.golden.csv"), StandardCharsets.US_ASCII);
    for (String line : text.lines().skip(1).toList()) {
      String[] columns = line.split(",");
      pairs.add(new float[] {Float.parseFloat(columns[0]), Float.parseFloat(columns[1])});
    }
    return pairs;
  }

  private static byte[] resource(String name) {
    try (InputStream in = SineModel.class.getResourceAsStream("/models/sine/" + name)) {
      if (in == null) {
        throw new IllegalStateException("models/sine/" + name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
