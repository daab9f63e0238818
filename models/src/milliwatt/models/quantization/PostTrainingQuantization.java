package milliwatt.models.quantization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.training.TrainedLayer;

/**
 * Runs the float layers on calibration inputs, notes the range of every tensor between them, and
 * quantises each layer for the ranges seen.
 */
public final class PostTrainingQuantization {

  private PostTrainingQuantization() {}

  public static List<QuantizedLayer> quantize(
      List<TrainedLayer> layers, List<float[]> calibration) {
    return quantize(layers, calibration, ranges(layers, calibration)[0].asymmetric());
  }

  /** The same for an input that has its quantisation already: what the sensor's code makes. */
  public static List<QuantizedLayer> quantize(
      List<TrainedLayer> layers, List<float[]> calibration, QuantizationSpec inputQuantization) {
    Range[] ranges = ranges(layers, calibration);
    List<QuantizedLayer> quantized = new ArrayList<>();
    QuantizationSpec input = inputQuantization;
    for (int i = 0; i < layers.size(); i++) {
      QuantizationSpec output = ranges[i + 1].asymmetric();
      quantized.add(QuantizedLayer.of(layers.get(i), input, output));
      input = output;
    }
    return quantized;
  }

  /** Of the input, then of each layer's output. */
  private static Range[] ranges(List<TrainedLayer> layers, List<float[]> calibration) {
    Range[] ranges = new Range[layers.size() + 1];
    Arrays.fill(ranges, Range.ZERO);
    for (float[] input : calibration) {
      float[] values = input;
      ranges[0] = including(ranges[0], values);
      for (int i = 0; i < layers.size(); i++) {
        values = layers.get(i).apply(values);
        ranges[i + 1] = including(ranges[i + 1], values);
      }
    }
    return ranges;
  }

  private static Range including(Range range, float[] values) {
    Range wider = range;
    for (float value : values) {
      wider = wider.including(value);
    }
    return wider;
  }
}
