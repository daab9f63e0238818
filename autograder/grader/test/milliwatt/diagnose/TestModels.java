package milliwatt.diagnose;

import java.util.List;
import milliwatt.model.ModelFile;

/** The course's own models. */
final class TestModels {
  static final ModelFile SINE = ModelFile.resource("/models/sine/sine_int8.tflite");
  static final ModelFile FLOAT_SINE = ModelFile.resource("/models/sine/sine_float.tflite");
  static final List<ModelFile> ALL = List.of(SINE, FLOAT_SINE);

  private TestModels() {}
}
