package milliwatt.models.oracle;

import java.util.List;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.OperatorOptions.Conv2D;
import milliwatt.models.tflite.OperatorOptions.DepthwiseConv2D;
import milliwatt.models.tflite.Padding;

/**
 * CONV_2D and DEPTHWISE_CONV_2D. What lies outside the image is the input's zero point, and adds
 * nothing.
 */
final class ConvolutionOracle {

  private ConvolutionOracle() {}

  /** A filter that is not as deep as the image belongs to one of several groups of channels. */
  static void conv2D(Elements in, Elements filter, Elements bias, Elements out, Conv2D options) {
    Window window =
        window(
            in,
            filter,
            out,
            options.padding(),
            new int[] {options.strideRows(), options.strideColumns()},
            new int[] {options.dilationRows(), options.dilationColumns()});
    int outputs = out.shape()[3];
    int depth = filter.shape()[3];
    int outputsAGroup = outputs * depth / in.shape()[3];
    for (int i = 0; i < out.count(); i += outputs) {
      int[] position = out.indices(i);
      List<Window.Tap> taps = window.taps(position[1], position[2]);
      for (int o = 0; o < outputs; o++) {
        long sum = bias == null ? 0 : bias.integer(o);
        for (Window.Tap tap : taps) {
          int cell = in.at(position[0], tap.y(), tap.x(), o / outputsAGroup * depth);
          int weight = filter.at(o, tap.row(), tap.column(), 0);
          for (int c = 0; c < depth; c++) {
            sum += in.steps(cell + c) * filter.integer(weight + c);
          }
        }
        out.set(i + o, requantize(sum, o, in, filter, out, options.activation()));
      }
    }
  }

  static void depthwise(
      Elements in, Elements filter, Elements bias, Elements out, DepthwiseConv2D options) {
    Window window =
        window(
            in,
            filter,
            out,
            options.padding(),
            new int[] {options.strideRows(), options.strideColumns()},
            new int[] {options.dilationRows(), options.dilationColumns()});
    int outputs = out.shape()[3];
    for (int i = 0; i < out.count(); i += outputs) {
      int[] position = out.indices(i);
      List<Window.Tap> taps = window.taps(position[1], position[2]);
      for (int o = 0; o < outputs; o++) {
        int channel = o / options.depthMultiplier();
        long sum = bias == null ? 0 : bias.integer(o);
        for (Window.Tap tap : taps) {
          sum +=
              in.steps(in.at(position[0], tap.y(), tap.x(), channel))
                  * filter.integer(filter.at(0, tap.row(), tap.column(), o));
        }
        out.set(i + o, requantize(sum, o, in, filter, out, options.activation()));
      }
    }
  }

  private static Window window(
      Elements in, Elements filter, Elements out, Padding padding, int[] strides, int[] dilations) {
    Window.Axis[] axes = new Window.Axis[2];
    for (int i = 0; i < 2; i++) {
      axes[i] =
          Window.Axis.of(
              padding,
              in.shape()[1 + i],
              out.shape()[1 + i],
              filter.shape()[1 + i],
              strides[i],
              dilations[i]);
    }
    return new Window(axes[0], axes[1]);
  }

  private static long requantize(
      long sum, int channel, Elements in, Elements filter, Elements out, Activation activation) {
    double real = (double) in.scale() * filter.scale(channel) / out.scale();
    long q = Multiplier.of(real).times(Math.toIntExact(sum)) + out.zeroPoint();
    return Bounds.of(activation, out).clamp(q);
  }
}
