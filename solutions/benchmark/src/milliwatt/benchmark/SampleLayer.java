package milliwatt.benchmark;

import java.util.Random;
import tinyml.Activation;
import tinyml.FullyConnected;
import tinyml.Kernel;
import tinyml.Tensor;
import tinyml.TensorType;

/** Layers with pseudo-random weights and inputs. */
public enum SampleLayer {
  /** 64 inputs, 12 units: the last layer of keyword spotting. */
  FULLY_CONNECTED {
    @Override
    Kernel kernel() {
      return new FullyConnected(int8(1, 64), int8(12, 64), int32(12), int8(1, 12), Activation.NONE);
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
