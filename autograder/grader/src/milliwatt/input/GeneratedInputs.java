package milliwatt.input;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import tinyml.Model;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * Inputs drawn from a seed by a linear congruential generator, the same on every machine. Four
 * kinds take turns, because each finds other mistakes: any value; values near the zero point; a
 * walk away from it; blocks of sixteen equal values.
 */
public final class GeneratedInputs {
  /** The seed of the course's own golden numbers. */
  public static final int USUAL_SEED = 12345;

  private static final int KINDS = 4;
  private static final int BLOCK = 16;

  private int state;

  private GeneratedInputs(int seed, int vector) {
    state = seed + 0x9e3779b1 * vector;
  }

  /**
   * @return the bytes of all inputs of one inference each, {@code count} of them
   */
  public static List<byte[]> of(Model model, int count, int seed) {
    List<byte[]> vectors = new ArrayList<>();
    for (int vector = 0; vector < count; vector++) {
      GeneratedInputs generator = new GeneratedInputs(seed, vector);
      var bytes = new ByteArrayOutputStream();
      for (int i = 0; i < model.inputs(); i++) {
        bytes.writeBytes(generator.tensor(model.tensors[model.input(i)], vector % KINDS));
      }
      vectors.add(bytes.toByteArray());
    }
    return List.copyOf(vectors);
  }

  /**
   * The inputs that show most of a model: every value of its only byte, or one of each kind from
   * the usual seed.
   */
  public static List<byte[]> usual(Model model) {
    if (model.inputs() != 1 || model.tensors[model.input(0)].bytes != 1) {
      return of(model, KINDS, USUAL_SEED);
    }
    List<byte[]> vectors = new ArrayList<>();
    for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
      vectors.add(new byte[] {(byte) value});
    }
    return List.copyOf(vectors);
  }

  private byte[] tensor(Tensor tensor, int kind) {
    ByteBuffer bytes = ByteBuffer.allocate(tensor.bytes).order(ByteOrder.LITTLE_ENDIAN);
    switch (tensor.type) {
      case TensorType.INT8 -> {
        for (int element : elements(tensor, kind, 8, 2, 4)) {
          bytes.put((byte) element);
        }
      }
      case TensorType.INT16 -> {
        for (int element : elements(tensor, kind, 16, 6, 6)) {
          bytes.putShort((short) element);
        }
      }
      case TensorType.FLOAT32 -> {
        while (bytes.hasRemaining()) {
          bytes.putFloat((float) ((draw() >>> 8) / 16777216.0 * 2 * Math.PI));
        }
      }
      default -> {
        while (bytes.hasRemaining()) {
          bytes.put((byte) (draw() >> 24));
        }
      }
    }
    return bytes.array();
  }

  /**
   * @param low how far values near the zero point are shifted towards it
   * @param step how far the steps of a walk are shifted towards nothing
   */
  private int[] elements(Tensor tensor, int kind, int bits, int low, int step) {
    int least = -1 << (bits - 1);
    int zeroPoint = tensor.zeroPoint();
    int[] elements = new int[tensor.elements()];
    int last = zeroPoint;
    for (int i = 0; i < elements.length; i++) {
      if (kind != 3 || i % BLOCK == 0) {
        int drawn = (draw() >>> (32 - bits)) + least;
        last =
            switch (kind) {
              case 1 -> zeroPoint + (drawn >> low);
              case 2 -> last + (drawn >> step);
              default -> drawn;
            };
        last = Math.clamp(last, least, ~least);
      }
      elements[i] = last;
    }
    return elements;
  }

  private int draw() {
    state = state * 1664525 + 1013904223;
    return state;
  }
}
