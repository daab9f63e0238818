package milliwatt.models.torch;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Examples with their classes.
 *
 * @param inputs of the model, as int8
 * @param targets what a network is to answer: for each example a probability a class
 */
public record ExampleSet(List<byte[]> inputs, int[] labels, float[][] targets) {

  /** Whose targets are sure of the labels. */
  public ExampleSet(List<byte[]> inputs, int[] labels, int classes) {
    this(inputs, labels, new float[labels.length][classes]);
    for (int i = 0; i < labels.length; i++) {
      targets[i][labels[i]] = 1;
    }
  }

  public int size() {
    return labels.length;
  }

  public int classes() {
    return targets[0].length;
  }

  /**
   * The inputs that things are turned into, each with a random generator of its own, so that the
   * number of threads changes nothing.
   */
  public static <T> ExampleSet of(
      List<T> things,
      int classes,
      ToIntFunction<T> label,
      long seed,
      BiFunction<T, RandomGenerator, byte[]> input) {
    List<byte[]> inputs =
        IntStream.range(0, things.size())
            .parallel()
            .mapToObj(i -> input.apply(things.get(i), new SplittableRandom(seed * 1_000_003 + i)))
            .toList();
    return new ExampleSet(inputs, things.stream().mapToInt(label).toArray(), classes);
  }

  /** About so many of the inputs, spread evenly: enough to see which ranges tensors take. */
  public List<byte[]> calibration(int count) {
    int step = Math.max(1, size() / count);
    return IntStream.iterate(0, i -> i < size(), i -> i + step).mapToObj(inputs::get).toList();
  }

  /** How many examples each class has. */
  public int[] counts() {
    int[] counts = new int[classes()];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
  }
}
