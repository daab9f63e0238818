package lab02;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A vector to be written into a {@link FlatFile}.
 *
 * @param elementBytes size of one element
 * @param bytes of all elements; unused if there are targets
 * @param targets what the elements, if they are offsets, point to
 */
public record FlatVector(int elementBytes, byte[] bytes, List<? extends FlatNode> targets)
    implements FlatNode {

  public static FlatVector ofBytes(byte... bytes) {
    return new FlatVector(1, bytes, List.of());
  }

  public static FlatVector ofInts(int... numbers) {
    ByteBuffer bytes = littleEndian(4 * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return new FlatVector(4, bytes.array(), List.of());
  }

  public static FlatVector ofLongs(long... numbers) {
    ByteBuffer bytes = littleEndian(8 * numbers.length);
    for (long number : numbers) {
      bytes.putLong(number);
    }
    return new FlatVector(8, bytes.array(), List.of());
  }

  public static FlatVector ofFloats(float... numbers) {
    ByteBuffer bytes = littleEndian(4 * numbers.length);
    for (float number : numbers) {
      bytes.putFloat(number);
    }
    return new FlatVector(4, bytes.array(), List.of());
  }

  public static FlatVector ofString(String text) {
    return ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public static FlatVector ofTables(List<FlatTable> tables) {
    return new FlatVector(4, new byte[0], tables);
  }

  int length() {
    return targets.isEmpty() ? bytes.length / elementBytes : targets.size();
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
