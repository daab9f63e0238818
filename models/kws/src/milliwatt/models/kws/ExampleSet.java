package milliwatt.models.kws;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Feature windows with their classes.
 *
 * @param targets what a network is to answer: for each example a probability a class
 */
record ExampleSet(List<byte[]> features, int[] labels, float[][] targets) {

  /** Whose targets are sure of the labels. */
  ExampleSet(List<byte[]> features, int[] labels) {
    this(features, labels, new float[labels.length][KeywordClass.values().length]);
    for (int i = 0; i < labels.length; i++) {
      targets[i][labels[i]] = 1;
    }
  }

  int size() {
    return labels.length;
  }

  /**
   * The windows of clips, each with a random generator of its own, so that the number of threads
   * changes nothing.
   */
  static ExampleSet of(
      List<Recording> clips, long seed, BiFunction<Recording, RandomGenerator, byte[]> window) {
    List<byte[]> features =
        IntStream.range(0, clips.size())
            .parallel()
            .mapToObj(i -> window.apply(clips.get(i), new SplittableRandom(seed * 1_000_003 + i)))
            .toList();
    return new ExampleSet(
        features, clips.stream().mapToInt(clip -> clip.label().ordinal()).toArray());
  }
}
