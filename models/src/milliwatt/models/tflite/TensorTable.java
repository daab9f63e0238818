package milliwatt.models.tflite;

import com.google.flatbuffers.FlatBufferBuilder;

/** The schema's tables {@code Tensor} and {@code QuantizationParameters}. */
final class TensorTable {

  private TensorTable() {}

  static int write(FlatBufferBuilder builder, TensorSpec tensor, int buffer) {
    int quantization = quantization(builder, tensor.quantization());
    int name = builder.createString(tensor.name());
    int shape = Vectors.ints(builder, tensor.shape());
    builder.startTable(5);
    builder.addOffset(0, shape, 0);
    builder.addByte(1, (byte) tensor.type().code, 0);
    builder.addInt(2, buffer, 0);
    builder.addOffset(3, name, 0);
    builder.addOffset(4, quantization, 0);
    return builder.endTable();
  }

  private static int quantization(FlatBufferBuilder builder, QuantizationSpec quantization) {
    if (quantization == null) {
      return 0;
    }
    int zeroPoints = Vectors.longs(builder, quantization.zeroPoints());
    int scales = Vectors.floats(builder, quantization.scales());
    builder.startTable(7);
    builder.addOffset(2, scales, 0);
    builder.addOffset(3, zeroPoints, 0);
    builder.addInt(6, quantization.dimension(), 0);
    return builder.endTable();
  }
}
