package milliwatt.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import milliwatt.cli.UserError;
import milliwatt.report.Neutral;
import tinyml.Tensor;

/**
 * What inferences gave, as a table. An output of one number is that number; of a longer one, its
 * greatest elements are listed by label or index, with the real number and the stored one.
 */
public final class ResultTable {
  private static final int MOST = 5;

  private final ModelRunner runner;
  private final List<String> labels;
  private final int best;

  /**
   * @param labels one for each element of an output; empty for none
   * @param inferences how many there will be; 0 if nobody knows
   * @throws UserError if there are labels, but no output of as many elements
   */
  public ResultTable(ModelRunner runner, List<String> labels, long inferences) {
    this.runner = runner;
    this.labels = labels.stream().map(Neutral::line).toList();
    this.best = inferences == 1 ? MOST : 1;
    if (!labels.isEmpty() && outputs().noneMatch(this::labelled)) {
      throw new UserError(
          "There are %d labels, but the output of %s has %d elements; give one label a line."
              .formatted(labels.size(), runner.name(), runner.output(0).elements()));
    }
  }

  /** The line above the table; empty where the outputs are single numbers. */
  public String heading() {
    return numbers() ? "" : "   #  %-20s %12s %8s".formatted("greatest", "real", "stored");
  }

  /** The lines of one inference. */
  public List<String> lines(long index, byte[] result) {
    if (numbers()) {
      String reals =
          Arrays.stream(runner.reals(result))
              .mapToObj(ResultTable::figure)
              .collect(Collectors.joining("  "));
      return List.of("%4d  %s".formatted(index, reals));
    }
    List<String> lines = new ArrayList<>();
    int position = 0;
    for (int i = 0; i < runner.outputs(); i++) {
      Tensor output = runner.output(i);
      double[] elements = Reals.elements(output, result, position);
      int[] order =
          IntStream.range(0, elements.length)
              .boxed()
              .sorted(Comparator.comparingDouble(e -> -elements[e]))
              .limit(best)
              .mapToInt(Integer::intValue)
              .toArray();
      for (int element : order) {
        lines.add(
            "%4s  %-20s %12s %8s"
                .formatted(
                    lines.isEmpty() ? Long.toString(index) : "",
                    label(i, element),
                    figure(Reals.of(output, elements[element])),
                    figure(elements[element])));
      }
      position += output.bytes;
    }
    return lines;
  }

  private String label(int output, int element) {
    String label = labelled(output) ? labels.get(element) : "[" + element + "]";
    return runner.outputs() == 1 ? label : "output %d: %s".formatted(output, label);
  }

  private boolean labelled(int output) {
    return runner.output(output).elements() == labels.size();
  }

  private boolean numbers() {
    return labels.isEmpty() && outputs().allMatch(i -> runner.output(i).elements() == 1);
  }

  private IntStream outputs() {
    return IntStream.range(0, runner.outputs());
  }

  private static String figure(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.format(Locale.ROOT, "%.6g", number);
  }
}
