package lab03;

import tinyml.Activation;
import tinyml.Dequantize;
import tinyml.FullyConnected;
import tinyml.FullyConnectedFloat;
import tinyml.LittleEndian;
import tinyml.Quantize;
import tinyml.Requantize;
import tinyml.Tensor;
import tinyml.TensorType;

/** Maps the contract of lab 03 to the student's classes. */
public final class FirstKernelAdapter implements FirstKernelLab {
  private int offset = 0;

  @Override
  public float lowest(int activation) {
    return Activation.lowest(activation);
  }

  @Override
  public float highest(int activation) {
    return Activation.highest(activation);
  }

  @Override
  public int lowestQuantized(int activation, float scale, int zeroPoint) {
    return Activation.lowestQuantized(activation, scale, zeroPoint);
  }

  @Override
  public int highestQuantized(int activation, float scale, int zeroPoint) {
    return Activation.highestQuantized(activation, scale, zeroPoint);
  }

  @Override
  public void placeTensorsAt(int offset) {
    this.offset = offset;
  }

  @Override
  public void fullyConnected(
      int[] inputShape,
      byte[] input,
      float inputScale,
      int inputZeroPoint,
      int[] weightsShape,
      byte[] weights,
      float[] weightScales,
      int[] bias,
      int[] outputShape,
      float outputScale,
      int outputZeroPoint,
      int activation,
      byte[] output) {
    Tensor in = int8(inputShape, inputScale, inputZeroPoint);
    fill(in, input);
    Tensor w = place(Tensor.of(TensorType.INT8, weightsShape, weightScales, 0, 0));
    fill(w, weights);
    Tensor b = bias.length == 0 ? null : int32(bias);
    Tensor out = int8(outputShape, outputScale, outputZeroPoint);
    new FullyConnected(in, w, b, out, activation).invoke();
    read(out, output);
  }

  @Override
  public void fullyConnectedFloat(
      int[] inputShape,
      float[] input,
      int[] weightsShape,
      float[] weights,
      float[] bias,
      int[] outputShape,
      int activation,
      float[] output) {
    Tensor b = bias.length == 0 ? null : float32(new int[] {bias.length}, bias);
    Tensor out = float32(outputShape, output);
    new FullyConnectedFloat(
            float32(inputShape, input), float32(weightsShape, weights), b, out, activation)
        .invoke();
    read(out, output);
  }

  @Override
  public void quantize(float[] input, float scale, int zeroPoint, byte[] output) {
    Tensor out = int8(new int[] {output.length}, scale, zeroPoint);
    new Quantize(float32(new int[] {input.length}, input), out).invoke();
    read(out, output);
  }

  @Override
  public void requantize(
      byte[] input,
      float inputScale,
      int inputZeroPoint,
      float outputScale,
      int outputZeroPoint,
      byte[] output) {
    Tensor in = int8(new int[] {input.length}, inputScale, inputZeroPoint);
    fill(in, input);
    Tensor out = int8(new int[] {output.length}, outputScale, outputZeroPoint);
    new Requantize(in, out).invoke();
    read(out, output);
  }

  @Override
  public void dequantize(byte[] input, float scale, int zeroPoint, float[] output) {
    Tensor in = int8(new int[] {input.length}, scale, zeroPoint);
    fill(in, input);
    Tensor out = float32(new int[] {output.length}, output);
    new Dequantize(in, out).invoke();
    read(out, output);
  }

  private Tensor int8(int[] shape, float scale, int zeroPoint) {
    return place(Tensor.of(TensorType.INT8, shape, new float[] {scale}, zeroPoint, 0));
  }

  private Tensor int32(int[] values) {
    Tensor tensor =
        place(Tensor.of(TensorType.INT32, new int[] {values.length}, new float[0], 0, 0));
    for (int i = 0; i < values.length; i++) {
      LittleEndian.putInt32(tensor.data, tensor.offset + 4 * i, values[i]);
    }
    return tensor;
  }

  private Tensor float32(int[] shape, float[] values) {
    Tensor tensor = place(Tensor.of(TensorType.FLOAT32, shape, new float[0], 0, 0));
    for (int i = 0; i < values.length; i++) {
      LittleEndian.putFloat32(tensor.data, tensor.offset + 4 * i, values[i]);
    }
    return tensor;
  }

  /** Moves a tensor's elements to where they are to begin. */
  private Tensor place(Tensor tensor) {
    tensor.offset = offset;
    tensor.data = new byte[offset + tensor.bytes];
    return tensor;
  }

  private static void fill(Tensor tensor, byte[] values) {
    for (int i = 0; i < values.length; i++) {
      tensor.data[tensor.offset + i] = values[i];
    }
  }

  private static void read(Tensor tensor, byte[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.data[tensor.offset + i];
    }
  }

  private static void read(Tensor tensor, float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = LittleEndian.float32(tensor.data, tensor.offset + 4 * i);
    }
  }
}
