package milliwatt.models.oracle;

import milliwatt.models.tflite.OperatorOptions.ResizeNearestNeighbor;
import milliwatt.models.tflite.OperatorOptions.StridedSlice;

/** The operators that put elements elsewhere and leave them as they are, of whatever type. */
final class CopyOracle {

  private CopyOracle() {}

  static void reshape(Elements in, Elements out) {
    for (int i = 0; i < out.count(); i++) {
      out.copy(i, in, i);
    }
  }

  static void concatenation(Elements[] inputs, Elements out, int axis) {
    int along = out.axis(axis);
    int start = 0;
    for (Elements in : inputs) {
      for (int i = 0; i < in.count(); i++) {
        int[] indices = in.indices(i);
        indices[along] += start;
        out.copy(out.at(indices), in, i);
      }
      start += in.shape()[along];
    }
  }

  static void split(Elements axis, Elements in, Elements[] outputs) {
    int along = in.axis(axis.integer(0));
    int start = 0;
    for (Elements out : outputs) {
      for (int i = 0; i < out.count(); i++) {
        int[] indices = out.indices(i);
        indices[along] += start;
        out.copy(i, in, in.at(indices));
      }
      start += out.shape()[along];
    }
  }

  /**
   * @param value one element; null pads with 0, which an integer tensor writes as its zero point
   */
  static void pad(Elements in, Elements paddings, Elements value, Elements out) {
    for (int i = 0; i < out.count(); i++) {
      if (value != null) {
        out.copy(i, value, 0);
      } else if (out.tensor().quantization() != null) {
        out.set(i, out.zeroPoint());
      }
    }
    for (int i = 0; i < in.count(); i++) {
      int[] indices = in.indices(i);
      for (int axis = 0; axis < in.rank(); axis++) {
        indices[axis] += (int) paddings.integer(2 * axis);
      }
      out.copy(out.at(indices), in, i);
    }
  }

  /** Axes that shrink are missing in the output. */
  static void stridedSlice(
      Elements in, Elements begin, Elements strides, Elements out, StridedSlice options) {
    if (options.ellipsisMask() != 0 || options.newAxisMask() != 0) {
      throw new IllegalArgumentException("The oracle has no rule for ellipses and new axes.");
    }
    for (int i = 0; i < out.count(); i++) {
      int[] kept = out.indices(i);
      int[] indices = new int[in.rank()];
      int next = 0;
      for (int axis = 0; axis < in.rank(); axis++) {
        boolean shrinks = (options.shrinkAxisMask() >> axis & 1) == 1;
        long stride = strides.integer(axis);
        long first = first(in, axis, begin.integer(axis), stride, options.beginMask());
        indices[axis] = (int) (first + (shrinks ? 0 : kept[next++] * stride));
      }
      out.copy(i, in, in.at(indices));
    }
  }

  private static long first(Elements in, int axis, long begin, long stride, int mask) {
    int size = in.shape()[axis];
    if ((mask >> axis & 1) == 1) {
      return stride > 0 ? 0 : size - 1;
    }
    long first = begin < 0 ? begin + size : begin;
    return stride > 0 ? Math.clamp(first, 0, size) : Math.clamp(first, -1, size - 1);
  }

  static void resize(Elements in, Elements out, ResizeNearestNeighbor options) {
    for (int i = 0; i < out.count(); i++) {
      int[] indices = out.indices(i);
      for (int axis = 1; axis <= 2; axis++) {
        indices[axis] = nearest(indices[axis], in.shape()[axis], out.shape()[axis], options);
      }
      out.copy(i, in, in.at(indices));
    }
  }

  /** All of it in float32. */
  private static int nearest(int position, int in, int out, ResizeNearestNeighbor options) {
    boolean corners = options.alignCorners() && out > 1;
    float scale = corners ? (in - 1) / (float) (out - 1) : in / (float) out;
    float place = (position + (options.halfPixelCenters() ? 0.5f : 0)) * scale;
    long nearest = options.alignCorners() ? Rounding.awayFromZero(place) : (long) Math.floor(place);
    return (int) Math.min(nearest, in - 1);
  }
}
