package milliwatt.models.kws;

import java.util.function.ToIntFunction;

/**
 * How often each class was taken for each.
 *
 * @param counts rows are what was said, columns what was heard
 */
record Confusion(int[][] counts) {

  static Confusion of(ExampleSet examples, ToIntFunction<byte[]> model) {
    int classes = KeywordClass.values().length;
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < examples.size(); i++) {
      counts[examples.labels()[i]][model.applyAsInt(examples.features().get(i))]++;
    }
    return new Confusion(counts);
  }

  int clips() {
    int sum = 0;
    for (int[] row : counts) {
      sum += sum(row);
    }
    return sum;
  }

  double accuracy() {
    int right = 0;
    for (int i = 0; i < counts.length; i++) {
      right += counts[i][i];
    }
    return right / (double) clips();
  }

  double accuracyWithout(KeywordClass left) {
    int[][] rest = counts.clone();
    rest[left.ordinal()] = new int[counts.length];
    return new Confusion(rest).accuracy();
  }

  double recall(KeywordClass label) {
    return counts[label.ordinal()][label.ordinal()] / (double) sum(counts[label.ordinal()]);
  }

  /** The share of clips without keyword that were taken for one. */
  double falseAccepts() {
    int accepted = 0;
    int all = 0;
    for (KeywordClass label : new KeywordClass[] {KeywordClass.SILENCE, KeywordClass.UNKNOWN}) {
      int[] row = counts[label.ordinal()];
      all += sum(row);
      accepted += sum(row) - row[0] - row[1];
    }
    return accepted / (double) all;
  }

  private static int sum(int[] row) {
    int sum = 0;
    for (int count : row) {
      sum += count;
    }
    return sum;
  }
}
