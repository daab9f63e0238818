package milliwatt.models.training;

import java.util.ArrayList;
import java.util.List;
import milliwatt.models.tflite.QuantizationSpec;

/**
 * A trained network in float32, without what it was trained with: convolutions, the average of what
 * they leave, and one fully connected layer.
 *
 * @param input how the int8 numbers that it looks at mean real ones
 * @param rows of the input, which is rows, columns, channels
 */
public record ConvolutionalNetwork(
    QuantizationSpec input,
    int rows,
    int columns,
    List<TrainedConvolution> convolutions,
    TrainedLayer classifier) {

  /** What each layer gives: every convolution, then the average, then one score a class. */
  public List<float[]> layers(byte[] example) {
    float[] values = input.reals(example);
    List<float[]> layers = new ArrayList<>();
    int outRows = rows;
    int outColumns = columns;
    for (TrainedConvolution convolution : convolutions) {
      values = convolution.apply(values, outRows, outColumns);
      outRows = Math.ceilDiv(outRows, convolution.stride());
      outColumns = Math.ceilDiv(outColumns, convolution.stride());
      layers.add(values);
    }
    float[] average = new float[classifier.inputs()];
    for (int i = 0; i < values.length; i++) {
      average[i % average.length] += values[i] / (outRows * outColumns);
    }
    layers.add(average);
    layers.add(classifier.apply(average));
    return layers;
  }

  /** The class with the highest score. */
  public int classify(byte[] example) {
    float[] scores = layers(example).getLast();
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }
}
