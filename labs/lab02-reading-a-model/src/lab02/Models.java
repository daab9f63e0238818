package lab02;

/** The models that the checks of this lab write. */
final class Models {
  private Models() {}

  /**
   * Two layers as a converter would write them. Tensors: 0 input, 1 and 2 weights and bias of the
   * first layer, 3 its output, 4 weights of the second layer, 5 output.
   */
  static GraphFile twoLayers() {
    GraphFile file = new GraphFile();
    file.tensor(GraphFile.INT8, 1, 2);
    file.tensor(GraphFile.INT8, 3, 2);
    file.tensor(GraphFile.INT32, 3);
    file.tensor(GraphFile.INT8, 1, 3);
    file.tensor(GraphFile.INT8, 1, 3);
    file.tensor(GraphFile.INT8, 1, 1);
    file.data(
        1, FlatVector.ofBytes((byte) 11, (byte) -12, (byte) 13, (byte) 14, (byte) -15, (byte) 16));
    file.data(2, FlatVector.ofInts(1000, -2000, 3000));
    file.data(4, FlatVector.ofBytes((byte) 41, (byte) 42, (byte) -43));
    file.quantize(0, 0.5f, -3);
    file.quantize(1, new float[] {0.25f, 0.5f, 0.75f}, new long[3], 0);
    file.quantize(2, new float[] {0.125f, 0.25f, 0.375f}, new long[3], 0);
    file.quantize(3, 2f, -128);
    file.quantize(4, 0.0625f, 0);
    file.quantize(5, 4f, 127);
    file.operator(9, 4, new int[] {0, 1, 2}, new int[] {3}, new FlatTable().put8(0, 1));
    file.operator(9, 5, new int[] {3, 4, -1}, new int[] {5}, null);
    return file.inputs(0).outputs(5);
  }
}
