package milliwatt.dev;

import java.util.Arrays;

/** Repeated times of one thing, in seconds. */
record Medians(double[] seconds) {
  double median() {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** For example {@code median 0.31 s, 0.28 to 0.40 s, 20 runs}. */
  String summary() {
    return "median %.2f s, %.2f to %.2f s, %d runs"
        .formatted(
            median(),
            Arrays.stream(seconds).min().orElseThrow(),
            Arrays.stream(seconds).max().orElseThrow(),
            seconds.length);
  }
}
