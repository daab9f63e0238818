package milliwatt.models.oracle;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;

/** What FULLY_CONNECTED gives. Weights are a matrix of one row an output. */
record FullyConnectedOracle(
    TensorSpec input,
    TensorSpec weights,
    TensorSpec bias,
    TensorSpec output,
    Activation activation) {

  byte[] run(byte[] in) {
    return output.type() == ElementType.INT8 ? int8(in) : float32(in);
  }

  private byte[] int8(byte[] in) {
    byte[] out = new byte[rows()];
    ByteBuffer biases = littleEndian(bias.data());
    for (int row = 0; row < rows(); row++) {
      BigDecimal sum = BigDecimal.valueOf(biases.getInt(4 * row));
      for (int i = 0; i < columns(); i++) {
        long x = in[i] - input.quantization().zeroPoint();
        long w = weights.data()[row * columns() + i] - weights.quantization().zeroPoint();
        sum = sum.add(BigDecimal.valueOf(x * w));
      }
      int zeroPoint = output.quantization().zeroPoint();
      long q = Rounding.rescale(sum, multiplier()).longValueExact() + zeroPoint;
      out[row] = (byte) Math.clamp(q, least(zeroPoint), greatest(output.quantization()));
    }
    return out;
  }

  /** The product of the two scales is a float32; only the division is in double. */
  private double multiplier() {
    float product = input.quantization().scale() * weights.quantization().scale();
    return (double) product / (double) output.quantization().scale();
  }

  private int least(int zeroPoint) {
    return activation == Activation.NONE ? Byte.MIN_VALUE : zeroPoint;
  }

  private int greatest(QuantizationSpec quantization) {
    return activation == Activation.RELU6
        ? Math.min(127, quantization.zeroPoint() + Math.round(6f / quantization.scale()))
        : Byte.MAX_VALUE;
  }

  private byte[] float32(byte[] in) {
    ByteBuffer x = littleEndian(in);
    ByteBuffer w = littleEndian(weights.data());
    ByteBuffer b = littleEndian(bias.data());
    ByteBuffer out = littleEndian(new byte[4 * rows()]);
    for (int row = 0; row < rows(); row++) {
      float sum = 0;
      for (int i = 0; i < columns(); i++) {
        sum += x.getFloat(4 * i) * w.getFloat(4 * (row * columns() + i));
      }
      float real = sum + b.getFloat(4 * row);
      float least = activation == Activation.NONE ? Float.NEGATIVE_INFINITY : 0;
      float greatest = activation == Activation.RELU6 ? 6 : Float.POSITIVE_INFINITY;
      out.putFloat(4 * row, Math.min(Math.max(real, least), greatest));
    }
    return out.array();
  }

  private int rows() {
    return weights.shape()[0];
  }

  private int columns() {
    return weights.shape()[1];
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
