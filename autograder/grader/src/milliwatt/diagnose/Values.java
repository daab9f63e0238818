package milliwatt.diagnose;

import java.util.Arrays;
import runtime.ModelRuntime;

/** The bytes of tensors, on their way into an opened model and out of it. */
final class Values {
  private Values() {}

  /** Gives tensors a value each. */
  static void set(ModelRuntime runtime, int[] tensors, byte[][] values) {
    for (int i = 0; i < tensors.length; i++) {
      runtime.setTensor(tensors[i], values[i]);
    }
  }

  /**
   * Gives the model its inputs.
   *
   * @param inputs all of them, back to back
   */
  static void setInputs(ModelRuntime runtime, Graph graph, byte[] inputs) {
    int position = 0;
    for (int tensor : graph.graphInputs()) {
      int end = position + graph.tensor(tensor).bytes;
      runtime.setTensor(tensor, Arrays.copyOfRange(inputs, position, end));
      position = end;
    }
  }

  static byte[] get(ModelRuntime runtime, Graph graph, int tensor) {
    byte[] value = new byte[graph.tensor(tensor).bytes];
    runtime.getTensor(tensor, value);
    return value;
  }

  /** The values of several tensors, back to back. */
  static byte[] get(ModelRuntime runtime, Graph graph, int[] tensors) {
    byte[] values = new byte[graph.bytes(tensors)];
    int position = 0;
    for (int tensor : tensors) {
      byte[] value = get(runtime, graph, tensor);
      System.arraycopy(value, 0, values, position, value.length);
      position += value.length;
    }
    return values;
  }
}
