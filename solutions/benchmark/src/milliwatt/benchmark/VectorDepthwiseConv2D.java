package milliwatt.benchmark;

import jdk.incubator.vector.IntVector;
import tinyml.Convolution;
import tinyml.SlidingWindow;
import tinyml.Tensor;

/** DEPTHWISE_CONV_2D with the Vector API: a lane for each of many neighbouring channels. */
final class VectorDepthwiseConv2D extends Convolution {
  private final int[] weights; // (taps, channels)
  private final int[] sums;
  private final VectorOutputStage outputStage;

  VectorDepthwiseConv2D(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation) {
    super(input, filter, bias, output, rows, columns, activation, 3);
    weights = new int[filter.elements()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = filter.data[filter.offset + i];
    }
    sums = new int[outputChannels];
    int taps = rows.taps * columns.taps;
    outputStage =
        new VectorOutputStage(input, filter, bias, output, outputChannels, lowest, highest, taps);
  }

  /** Whether each channel has one filter, and the channels come in whole vectors. */
  static boolean computes(Tensor input, Tensor filter) {
    return filter.constant()
        && filter.rank() == 4
        && input.rank() == 4
        && filter.dimension(0) == 1
        && filter.dimension(3) == input.dimension(3)
        && filter.dimension(3) % Lanes.COUNT == 0;
  }

  @Override
  protected void pixel(int batch, int row, int column) {
    int firstRow = rows.firstTap(row);
    int endRow = rows.endTap(row);
    int firstColumn = columns.firstTap(column);
    int endColumn = columns.endTap(column);
    for (int channel = 0; channel < outputChannels; channel += Lanes.COUNT) {
      IntVector sum = IntVector.zero(Lanes.INTS);
      for (int i = firstRow; i < endRow; i++) {
        int y = rows.start(row) + i * rows.dilation;
        for (int j = firstColumn; j < endColumn; j++) {
          int in = inputPixel(batch, y, columns.start(column) + j * columns.dilation);
          int w = (i * columns.taps + j) * outputChannels;
          IntVector seen = Lanes.load(input.data, in + channel).sub(inputZeroPoint);
          sum = sum.add(IntVector.fromArray(Lanes.INTS, weights, w + channel).mul(seen));
        }
      }
      sum.intoArray(sums, channel);
    }
    int at = outputPixel(batch, row, column);
    if (outputStage.right) {
      outputStage.store(sums, output.data, at);
    } else {
      for (int channel = 0; channel < outputChannels; channel++) {
        storeSum(at + channel, sums[channel], channel);
      }
    }
  }
}
