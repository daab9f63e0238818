package milliwatt.models.kws;

import java.util.ArrayList;
import java.util.List;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.training.TrainedConvolution;
import milliwatt.models.training.TrainedLayer;
import tinyml.AudioFrontEnd;

/** The trained network in float32, without the PyTorch it was trained with. */
record FloatNetwork(List<TrainedConvolution> convolutions, TrainedLayer classifier) {

  /** Of the features as the network sees them: 0 to 4. */
  static final QuantizationSpec INPUT = QuantizationSpec.perTensor(1 / 64f, -128);

  static float real(byte feature) {
    return (feature + 128) / 64f;
  }

  /** What each layer gives: every convolution, then the average, then one score a class. */
  List<float[]> layers(byte[] features) {
    float[] values = new float[features.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = real(features[i]);
    }
    List<float[]> layers = new ArrayList<>();
    int rows = FeatureWindow.FRAMES;
    int columns = AudioFrontEnd.CHANNELS;
    for (TrainedConvolution convolution : convolutions) {
      values = convolution.apply(values, rows, columns);
      rows = Math.ceilDiv(rows, convolution.stride());
      columns = Math.ceilDiv(columns, convolution.stride());
      layers.add(values);
    }
    float[] average = new float[classifier.inputs()];
    for (int i = 0; i < values.length; i++) {
      average[i % average.length] += values[i] / (rows * columns);
    }
    layers.add(average);
    layers.add(classifier.apply(average));
    return layers;
  }

  /** The class with the highest score. */
  int classify(byte[] features) {
    float[] scores = layers(features).getLast();
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }
}
