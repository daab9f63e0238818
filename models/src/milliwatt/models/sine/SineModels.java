package milliwatt.models.sine;

import java.util.ArrayList;
import java.util.List;
import milliwatt.models.quantization.PostTrainingQuantization;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.training.TrainedLayer;

/** Both sine models, made from the same trained layers. */
record SineModels(ModelSpec float32, ModelSpec int8) {

  private static final int CALIBRATION_INPUTS = 256;

  static SineModels train() {
    List<TrainedLayer> layers = SineTraining.train();
    List<float[]> calibration = new ArrayList<>();
    for (float x : SineTraining.inputs(CALIBRATION_INPUTS)) {
      calibration.add(new float[] {x});
    }
    return new SineModels(
        SineGraph.float32(layers),
        SineGraph.int8(PostTrainingQuantization.quantize(layers, calibration)));
  }
}
