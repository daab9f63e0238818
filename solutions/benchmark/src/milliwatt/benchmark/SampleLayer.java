package milliwatt.benchmark;

import java.util.Random;
import tinyml.Activation;
import tinyml.Add;
import tinyml.AveragePool2D;
import tinyml.Conv2D;
import tinyml.DepthwiseConv2D;
import tinyml.FullyConnected;
import tinyml.Kernel;
import tinyml.SlidingWindow;
import tinyml.Softmax;
import tinyml.Tensor;
import tinyml.TensorType;

/** Layers in the shapes of keyword spotting, with pseudo-random weights and inputs. */
public enum SampleLayer {
  /** The first convolution: 10 x 4 taps, 64 filters, one channel. */
  CONV_2D {
    @Override
    Kernel kernel() {
      return new Conv2D(
          int8(1, 49, 10, 1),
          int8(64, 10, 4, 1),
          int32(64),
          int8(1, 25, 5, 64),
          new SlidingWindow(SlidingWindow.SAME, 49, 10, 2, 1),
          new SlidingWindow(SlidingWindow.SAME, 10, 4, 2, 1),
          Activation.RELU);
    }
  },

  /** A convolution of single pixels: 64 channels to 64. */
  POINTWISE {
    @Override
    Kernel kernel() {
      return new Conv2D(
          int8(1, 25, 5, 64),
          int8(64, 1, 1, 64),
          int32(64),
          int8(1, 25, 5, 64),
          new SlidingWindow(SlidingWindow.SAME, 25, 1, 1, 1),
          new SlidingWindow(SlidingWindow.SAME, 5, 1, 1, 1),
          Activation.RELU);
    }
  },

  /** 3 x 3 taps on each of 64 channels. */
  DEPTHWISE_CONV_2D {
    @Override
    Kernel kernel() {
      return new DepthwiseConv2D(
          int8(1, 25, 5, 64),
          int8(1, 3, 3, 64),
          int32(64),
          int8(1, 25, 5, 64),
          new SlidingWindow(SlidingWindow.SAME, 25, 3, 1, 1),
          new SlidingWindow(SlidingWindow.SAME, 5, 3, 1, 1),
          Activation.RELU);
    }
  },

  /** The average of all pixels of each of 64 channels. */
  AVERAGE_POOL_2D {
    @Override
    Kernel kernel() {
      return new AveragePool2D(
          int8(1, 25, 5, 64),
          int8(1, 1, 1, 64),
          new SlidingWindow(SlidingWindow.VALID, 25, 25, 25, 1),
          new SlidingWindow(SlidingWindow.VALID, 5, 5, 5, 1),
          Activation.NONE);
    }
  },

  /** 64 inputs, 12 units: the last layer. */
  FULLY_CONNECTED {
    @Override
    Kernel kernel() {
      return new FullyConnected(int8(1, 64), int8(12, 64), int32(12), int8(1, 12), Activation.NONE);
    }
  },

  /** 12 classes. */
  SOFTMAX {
    @Override
    Kernel kernel() {
      Tensor output =
          Tensor.of(TensorType.INT8, new int[] {1, 12}, new float[] {1f / 256}, -128, 0);
      return new Softmax(int8(1, 12), output, 1);
    }
  },

  /** As residual networks have it: two images of 25 x 5 pixels with 64 channels. */
  ADD {
    @Override
    Kernel kernel() {
      Tensor image = int8(1, 25, 5, 64);
      return new Add(image, int8(1, 25, 5, 64), int8(1, 25, 5, 64), Activation.NONE);
    }
  };

  private final Random random = new Random(1);

  abstract Kernel kernel();

  /** A tensor of pseudo-random bytes with one scale. */
  Tensor int8(int... shape) {
    Tensor tensor = Tensor.of(TensorType.INT8, shape, new float[] {0.05f}, 0, 0);
    random.nextBytes(tensor.data);
    return tensor;
  }

  /** A tensor of zeros. */
  Tensor int32(int... shape) {
    return Tensor.of(TensorType.INT32, shape, new float[0], 0, 0);
  }
}
