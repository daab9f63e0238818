package milliwatt.models.torch;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How often each class was taken for each.
 *
 * @param counts rows are what was there, columns what the model said
 */
public record Confusion(int[][] counts) {

  public static Confusion of(ExampleSet examples, ToIntFunction<byte[]> model) {
    int classes = examples.classes();
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < examples.size(); i++) {
      counts[examples.labels()[i]][model.applyAsInt(examples.inputs().get(i))]++;
    }
    return new Confusion(counts);
  }

  /** Of all classes. */
  public int examples() {
    return IntStream.range(0, counts.length).map(this::examples).sum();
  }

  /** Of one class. */
  public int examples(int label) {
    return IntStream.of(counts[label]).sum();
  }

  public double accuracy() {
    int right = IntStream.range(0, counts.length).map(i -> counts[i][i]).sum();
    return right / (double) examples();
  }

  /** The share of a class's examples that were taken for it. */
  public double recall(int label) {
    return counts[label][label] / (double) examples(label);
  }

  /** The same without the examples of one class. */
  public Confusion without(int label) {
    int[][] rest = counts.clone();
    rest[label] = new int[counts.length];
    return new Confusion(rest);
  }

  /** A table for a model's card. */
  public String markdown(String corner, List<String> classes) {
    StringJoiner rows = new StringJoiner("\n");
    rows.add("| " + corner + " | " + String.join(" | ", classes) + " |");
    rows.add("|" + "---|".repeat(classes.size() + 1));
    for (int label = 0; label < classes.size(); label++) {
      StringJoiner row = new StringJoiner(" | ", "| " + classes.get(label) + " | ", " |");
      IntStream.of(counts[label]).mapToObj(Integer::toString).forEach(row::add);
      rows.add(row.toString());
    }
    return rows.toString();
  }
}
