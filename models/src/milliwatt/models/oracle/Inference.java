package milliwatt.models.oracle;

import java.util.List;
import milliwatt.models.tflite.ModelSpec;

/** All tensors of a model after it has run. */
public final class Inference {

  private final ModelSpec model;
  private final List<Elements> tensors;

  Inference(ModelSpec model, List<Elements> tensors) {
    this.model = model;
    this.tensors = tensors;
  }

  /** The little-endian bytes of tensor {@code index} of the model. */
  public byte[] tensor(int index) {
    return tensors.get(index).bytes().array().clone();
  }

  /** The little-endian bytes of output {@code i} of the model. */
  public byte[] output(int i) {
    return tensor(model.outputs()[i]);
  }
}
