package milliwatt.models.generated;

import java.util.List;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;

/**
 * A tensor of the network being built.
 *
 * @param trials what it holds for each of the trial inputs; none for a constant
 */
record Value(TensorSpec tensor, List<byte[]> trials) {

  static Value constant(TensorSpec tensor) {
    return new Value(tensor, List.of());
  }

  String name() {
    return tensor.name();
  }

  int[] shape() {
    return tensor.shape();
  }

  /** Size of axis 0, 1, ... */
  int size(int axis) {
    return tensor.shape()[axis];
  }

  QuantizationSpec quantization() {
    return tensor.quantization();
  }
}
