package milliwatt.models.sine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import milliwatt.models.oracle.ModelOracle;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.QuantizationSpec;

/** What a model makes of many inputs: reals in, reals out. */
record Curve(float[] x, float[] y) {

  /** The float model at evenly spread inputs. */
  static Curve float32(ModelSpec model, int points) {
    float[] x = SineTraining.inputs(points);
    float[] y = new float[points];
    for (int i = 0; i < points; i++) {
      ByteBuffer input = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(x[i]);
      byte[] output = ModelOracle.run(model, input.array());
      y[i] = ByteBuffer.wrap(output).order(ByteOrder.LITTLE_ENDIAN).getFloat();
    }
    return new Curve(x, y);
  }

  /** The int8 model's output bytes for the inputs -128 to 127. */
  static byte[] int8Outputs(ModelSpec model) {
    byte[] outputs = new byte[256];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = ModelOracle.run(model, new byte[] {(byte) (i - 128)})[0];
    }
    return outputs;
  }

  /** The int8 model at all of its 256 inputs, seen as reals. */
  static Curve int8(ModelSpec model) {
    QuantizationSpec in = model.tensors().get(model.inputs()[0]).quantization();
    QuantizationSpec out = model.tensors().get(model.outputs()[0]).quantization();
    byte[] outputs = int8Outputs(model);
    float[] x = new float[outputs.length];
    float[] y = new float[outputs.length];
    for (int i = 0; i < outputs.length; i++) {
      x[i] = in.scale() * (i - 128 - in.zeroPoint());
      y[i] = out.scale() * (outputs[i] - out.zeroPoint());
    }
    return new Curve(x, y);
  }

  double largestError() {
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      largest = Math.max(largest, error(i));
    }
    return largest;
  }

  double meanError() {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += error(i);
    }
    return sum / x.length;
  }

  private double error(int i) {
    return Math.abs(y[i] - StrictMath.sin(x[i]));
  }
}
