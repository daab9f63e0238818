package milliwatt.diagnose;

import java.util.BitSet;
import java.util.stream.IntStream;
import milliwatt.model.Reals;
import tinyml.Tensor;

/**
 * How two values of one tensor differ, in the numbers that are stored.
 *
 * @param shape one dimension an axis
 * @param expected the reference's elements
 * @param actual the student's
 * @param positions indices of the elements that differ
 */
record Difference(
    Tensor tensor, int[] shape, double[] expected, double[] actual, BitSet positions) {

  /** How the bytes from {@code position} on differ. */
  static Difference of(Tensor tensor, byte[] expected, byte[] actual, int position) {
    double[] right = Reals.elements(tensor, expected, position);
    double[] wrong = Reals.elements(tensor, actual, position);
    BitSet positions = new BitSet();
    for (int i = 0; i < right.length; i++) {
      positions.set(i, Double.compare(right[i], wrong[i]) != 0);
    }
    int[] shape = IntStream.range(0, tensor.rank()).map(tensor::dimension).toArray();
    return new Difference(tensor, shape, right, wrong, positions);
  }

  boolean any() {
    return !positions.isEmpty();
  }

  /** How many elements differ. */
  int count() {
    return positions.cardinality();
  }

  int first() {
    return positions.nextSetBit(0);
  }

  /** The real that an element stands for, or the element itself. */
  double real(double element) {
    return Reals.of(tensor, element);
  }

  /** By how much an element is too high. */
  double excess(int position) {
    return actual[position] - expected[position];
  }

  double least() {
    return positions.stream().mapToDouble(i -> Math.abs(excess(i))).min().orElse(0);
  }

  double greatest() {
    return positions.stream().mapToDouble(i -> Math.abs(excess(i))).max().orElse(0);
  }

  /** Which part of the elements that differ is too high, 0 to 1. */
  double tooHigh() {
    return positions.stream().filter(i -> excess(i) > 0).count() / (double) count();
  }

  /** One index an axis. */
  int[] coordinates(int position) {
    int[] coordinates = new int[shape.length];
    int rest = position;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      coordinates[axis] = rest % shape[axis];
      rest /= shape[axis];
    }
    return coordinates;
  }
}
