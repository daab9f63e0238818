package milliwatt.benchmark;

import jdk.incubator.vector.IntVector;
import tinyml.Convolution;
import tinyml.FastConv2D;
import tinyml.SlidingWindow;
import tinyml.Tensor;

/**
 * CONV_2D with the Vector API: the channels of an output pixel are lanes, and each value that the
 * window sees is multiplied with one weight of all of them.
 */
final class VectorConv2D extends Convolution {
  private static final int VECTORS = 4; // at a time

  private final int length; // of a filter
  private final int room; // channels of whole blocks
  private final int[] weights; // (length, room), laid out once
  private final int[] values; // what the window sees, less the zero point
  private final int[] sums;
  private final VectorOutputStage outputStage;

  VectorConv2D(
      Tensor input,
      Tensor filter,
      Tensor bias,
      Tensor output,
      SlidingWindow rows,
      SlidingWindow columns,
      int activation) {
    super(input, filter, bias, output, rows, columns, activation, 0);
    length = filter.elements() / outputChannels;
    int block = VECTORS * Lanes.COUNT;
    room = (outputChannels + block - 1) / block * block;
    weights = new int[length * room];
    for (int channel = 0; channel < outputChannels; channel++) {
      for (int i = 0; i < length; i++) {
        weights[i * room + channel] = filter.data[filter.offset + channel * length + i];
      }
    }
    values = new int[length];
    sums = new int[room];
    outputStage =
        new VectorOutputStage(input, filter, bias, output, outputChannels, lowest, highest, length);
  }

  static boolean computes(Tensor input, Tensor filter) {
    return filter.constant() && FastConv2D.computes(input, filter);
  }

  @Override
  protected void pixel(int batch, int row, int column) {
    look(batch, row, column);
    for (int channel = 0; channel < room; channel += VECTORS * Lanes.COUNT) {
      block(channel);
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

  private void block(int channel) {
    IntVector a = IntVector.zero(Lanes.INTS);
    IntVector b = a;
    IntVector c = a;
    IntVector d = a;
    int at = channel;
    for (int value : values) {
      IntVector factor = IntVector.broadcast(Lanes.INTS, value);
      a = a.add(IntVector.fromArray(Lanes.INTS, weights, at).mul(factor));
      b = b.add(IntVector.fromArray(Lanes.INTS, weights, at + Lanes.COUNT).mul(factor));
      c = c.add(IntVector.fromArray(Lanes.INTS, weights, at + 2 * Lanes.COUNT).mul(factor));
      d = d.add(IntVector.fromArray(Lanes.INTS, weights, at + 3 * Lanes.COUNT).mul(factor));
      at += room;
    }
    a.intoArray(sums, channel);
    b.intoArray(sums, channel + Lanes.COUNT);
    c.intoArray(sums, channel + 2 * Lanes.COUNT);
    d.intoArray(sums, channel + 3 * Lanes.COUNT);
  }

  /** What lies outside the image is the real number 0. */
  private void look(int batch, int row, int column) {
    int to = 0;
    for (int i = 0; i < rows.taps; i++) {
      int y = rows.start(row) + i * rows.dilation;
      for (int j = 0; j < columns.taps; j++) {
        int x = columns.start(column) + j * columns.dilation;
        boolean inside = y >= 0 && y < rows.input && x >= 0 && x < columns.input;
        int in = inside ? inputPixel(batch, y, x) : 0;
        for (int k = 0; k < inputChannels; k++) {
          values[to + k] = inside ? input.data[in + k] - inputZeroPoint : 0;
        }
        to += inputChannels;
      }
    }
  }
}
