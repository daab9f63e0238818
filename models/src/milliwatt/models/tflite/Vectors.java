package milliwatt.models.tflite;

import com.google.flatbuffers.FlatBufferBuilder;

/** Vectors of numbers. They are filled from the last element to the first. */
final class Vectors {

  private Vectors() {}

  static int ints(FlatBufferBuilder builder, int[] values) {
    builder.startVector(4, values.length, 4);
    for (int i = values.length - 1; i >= 0; i--) {
      builder.addInt(values[i]);
    }
    return builder.endVector();
  }

  static int longs(FlatBufferBuilder builder, long[] values) {
    builder.startVector(8, values.length, 8);
    for (int i = values.length - 1; i >= 0; i--) {
      builder.addLong(values[i]);
    }
    return builder.endVector();
  }

  static int floats(FlatBufferBuilder builder, float[] values) {
    builder.startVector(4, values.length, 4);
    for (int i = values.length - 1; i >= 0; i--) {
      builder.addFloat(values[i]);
    }
    return builder.endVector();
  }
}
