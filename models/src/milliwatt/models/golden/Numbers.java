package milliwatt.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import milliwatt.models.tflite.ElementType;

/**
 * A tensor's elements as a JSON list. Reals are the shortest decimals that give the same float32
 * back.
 */
public final class Numbers {

  private Numbers() {}

  /** Little-endian bytes. */
  public static byte[] read(ElementType type, JsonNode list) {
    ByteBuffer bytes = ByteBuffer.allocate(list.size() * type.bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (JsonNode element : list) {
      switch (type) {
        case INT8 -> bytes.put((byte) element.intValue());
        case INT16 -> bytes.putShort((short) element.intValue());
        case INT32 -> bytes.putInt(element.intValue());
        case FLOAT32 -> bytes.putFloat(element.floatValue());
      }
    }
    return bytes.array();
  }

  /**
   * @param data little-endian bytes
   */
  public static String write(ElementType type, byte[] data) {
    ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    IntStream positions = IntStream.range(0, data.length / type.bytes).map(i -> i * type.bytes);
    return list(
        switch (type) {
          case INT8 -> positions.mapToObj(bytes::get).toList();
          case INT16 -> positions.mapToObj(bytes::getShort).toList();
          case INT32 -> positions.mapToObj(bytes::getInt).toList();
          case FLOAT32 -> positions.mapToObj(bytes::getFloat).toList();
        });
  }

  static String list(List<? extends Number> numbers) {
    return numbers.toString().replace(" ", "");
  }
}
