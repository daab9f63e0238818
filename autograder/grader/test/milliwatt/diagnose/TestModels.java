package milliwatt.diagnose;

import java.util.ArrayList;
import java.util.List;
import milliwatt.model.ModelFile;
import milliwatt.models.golden.GoldenCase;
import milliwatt.models.golden.GoldenFile;
import milliwatt.models.tflite.BuiltinOperator;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.runtime.RuntimeFailure;
import milliwatt.runtime.RuntimeSession;
import tinyml.Model;

/** The course's own models, and one for each of its golden cases; the small ones first. */
final class TestModels {
  static final ModelFile SINE = ModelFile.resource("/models/sine/sine_int8.tflite");
  static final ModelFile FLOAT_SINE = ModelFile.resource("/models/sine/sine_float.tflite");

  private TestModels() {}

  /** Those that take no time and that the reference can run. */
  static List<ModelFile> all() {
    List<ModelFile> models = new ArrayList<>(List.of(SINE, FLOAT_SINE));
    for (BuiltinOperator operator : BuiltinOperator.values()) {
      if (TestModels.class.getResource("/models/golden/" + operator + ".json") != null) {
        for (GoldenCase golden : GoldenFile.read(operator)) {
          byte[] bytes = ModelWriter.write(golden.model());
          models.add(new ModelFile(operator + " " + golden.name(), bytes, new Model(bytes)));
        }
      }
    }
    models.add(generated("autoencoder"));
    models.add(generated("every_operator"));
    return models.stream().filter(TestModels::runs).toList();
  }

  static ModelFile generated(String name) {
    return ModelFile.resource("/models/generated/" + name + ".tflite");
  }

  private static boolean runs(ModelFile model) {
    try (RuntimeSession reference = RuntimeSession.reference()) {
      reference.runtime().load(model.bytes(), true);
      return true;
    } catch (RuntimeFailure e) {
      return false;
    }
  }
}
