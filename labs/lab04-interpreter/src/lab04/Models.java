package lab04;

import java.util.random.RandomGenerator;
import lab02.FlatTable;
import lab02.FlatVector;
import lab02.GraphFile;

/** The models that the checks of this lab write. */
final class Models {
  /** Bytes of an arena with room to spare, for checks in which its size does not matter. */
  static final int ARENA = 4096;

  static final int DEQUANTIZE = 6;
  static final int FULLY_CONNECTED = 9;
  static final int QUANTIZE = 114;

  private Models() {}

  /** Input 0 (1, 2), weights 1, bias 2, output 3 (1, 3), all float: one layer. */
  static GraphFile floatLayer(int activation) {
    GraphFile file = new GraphFile();
    file.tensor(GraphFile.FLOAT32, 1, 2);
    file.tensor(GraphFile.FLOAT32, 3, 2);
    file.tensor(GraphFile.FLOAT32, 3);
    file.tensor(GraphFile.FLOAT32, 1, 3);
    file.data(1, FlatVector.ofFloats(1, 2, 3, 4, -5, 6));
    file.data(2, FlatVector.ofFloats(10, 0.5f, -20));
    layer(file, activation, new int[] {0, 1, 2}, 3);
    return file.inputs(0).outputs(3);
  }

  /**
   * Floats 0 (1, 2) to bytes 1, a layer with weights 2 and bias 3 to bytes 4 (1, 3), a layer with
   * weights 5 and no bias to bytes 6 (1, 1), and that to a float 7.
   */
  static GraphFile quantizedLayers() {
    GraphFile file = new GraphFile();
    file.tensor(GraphFile.FLOAT32, 1, 2);
    int8(file, 0.5f, 3, 1, 2);
    file.tensor(GraphFile.INT8, 3, 2);
    file.tensor(GraphFile.INT32, 3);
    int8(file, 0.5f, -128, 1, 3);
    file.tensor(GraphFile.INT8, 1, 3);
    int8(file, 0.25f, 10, 1, 1);
    file.tensor(GraphFile.FLOAT32, 1, 1);
    file.quantize(2, new float[] {0.5f, 0.25f, 1f}, new long[3], 0);
    file.data(2, FlatVector.ofBytes((byte) 2, (byte) 4, (byte) 8, (byte) -4, (byte) -1, (byte) 1));
    file.data(3, FlatVector.ofInts(4, -8, 2));
    file.quantize(5, 0.5f, 0);
    file.data(5, FlatVector.ofBytes((byte) 1, (byte) -2, (byte) 3));
    file.operator(QUANTIZE, 2, new int[] {0}, new int[] {1}, null);
    layer(file, 1, new int[] {1, 2, 3}, 4);
    layer(file, 0, new int[] {4, 5, -1}, 6);
    file.operator(DEQUANTIZE, 3, new int[] {6}, new int[] {7}, null);
    return file.inputs(0).outputs(7, 4);
  }

  /** What {@link #quantizedLayers} makes of inputs that are multiples of 0.5, in real numbers. */
  static float[] quantizedLayersByHand(float a, float b) {
    float[] hidden = {
      Math.max(0, a + 2 * b + 1), Math.max(0, 2 * a - b - 1), Math.max(0, -a + b + 1)
    };
    float output = 0.5f * hidden[0] - hidden[1] + 1.5f * hidden[2];
    return new float[] {output, hidden[0], hidden[1], hidden[2]};
  }

  static int int8(GraphFile file, float scale, int zeroPoint, int... shape) {
    int tensor = file.tensor(GraphFile.INT8, shape);
    file.quantize(tensor, scale, zeroPoint);
    return tensor;
  }

  static void layer(GraphFile file, int activation, int[] inputs, int output) {
    FlatTable options = activation == 0 ? new FlatTable() : new FlatTable().put8(0, activation);
    file.operator(FULLY_CONNECTED, 12, inputs, new int[] {output}, options);
  }

  /** A model without operators whose inputs have these sizes. */
  static byte[] inputsOf(RandomGenerator random, int... sizes) {
    GraphFile file = new GraphFile();
    int[] inputs = new int[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      inputs[i] = file.tensor(GraphFile.INT8, sizes[i]);
    }
    return file.inputs(inputs).bytes(random);
  }
}
