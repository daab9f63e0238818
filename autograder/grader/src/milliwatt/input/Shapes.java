package milliwatt.input;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tinyml.Tensor;

/** Dimensions, with those of 1 left out: they change neither the elements nor their order. */
final class Shapes {
  private Shapes() {}

  static int[] of(Tensor tensor) {
    return IntStream.range(0, tensor.rank()).map(tensor::dimension).toArray();
  }

  static int[] withoutOnes(int[] shape) {
    return Arrays.stream(shape).filter(dimension -> dimension != 1).toArray();
  }

  /** For example {@code 1 x 49 x 10}. */
  static String inWords(int[] shape) {
    return shape.length == 0
        ? "one number"
        : Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
  }
}
