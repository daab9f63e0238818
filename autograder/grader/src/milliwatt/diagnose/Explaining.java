package milliwatt.diagnose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import milliwatt.diagnose.Explanation.Fact;
import milliwatt.report.Neutral;
import milliwatt.runtime.RuntimeFailure.Kind;
import tinyml.Tensor;

/** Puts a diagnosis into words. */
final class Explaining {
  private static final int MOST_HINTS = 3;

  private final Diagnosis diagnosis;
  private final Finding finding;
  private final List<Fact> facts = new ArrayList<>();

  Explaining(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
    this.finding = diagnosis.finding();
  }

  Explanation explanation() {
    if (finding == null) {
      String headline =
          "On %s your code gives the reference's bytes in every layer, with and without shared memory (%s)."
              .formatted(diagnosis.model().name(), inputs());
      return new Explanation(headline, List.of(), List.of(), "", List.of());
    }
    boolean values = finding.difference() != null;
    if (values) {
      values(finding.difference());
    } else {
      fact("failure", failure());
    }
    if (diagnosis.inputs() > 1) {
      fact("input", "number %d of 0 .. %d".formatted(finding.input(), diagnosis.inputs() - 1));
    }
    fact("note", finding.note());
    List<String> picture =
        values && finding.difference().expected().length > 1
            ? DifferencePicture.of(finding.difference())
            : List.of();
    return new Explanation(headline(), facts, picture, verdict(), hints());
  }

  private String headline() {
    String wrong = finding.failure() == null ? "gives other values than the reference" : fails();
    return switch (finding.stage()) {
      case OPENING -> "Reading the model " + fails() + ".";
      case ALONE ->
          "Operator %s is the first that %s, each tensor in memory of its own."
              .formatted(operator(), wrong);
      case WHOLE ->
          "Every operator is right by itself, but the model as a whole %s: look at the interpreter."
              .formatted(wrong);
      case SHARING ->
          "All is right as long as no tensors share memory; with your plan operator %s is the first that %s."
              .formatted(operator(), wrong);
      case WHOLE_SHARING ->
          "Operator by operator all is right, but the model as a whole %s when tensors share memory."
              .formatted(wrong);
    };
  }

  private String fails() {
    if (finding.failure() == null) {
      return "finds another number of operators than the reference";
    }
    return switch (finding.failure().kind()) {
      case REFUSED -> "is refused";
      case TRAPPED -> "ends with an exception";
      case TIMED_OUT -> "does not end";
      case CRASHED -> "takes the program down";
    };
  }

  private String operator() {
    return "%d, %s,"
        .formatted(finding.operator(), diagnosis.model().operatorName(finding.operator()));
  }

  private String failure() {
    if (finding.failure() == null) {
      return "The model has %d operators.".formatted(diagnosis.model().model().operators.length);
    }
    String where = finding.failure().where();
    String at = where.isEmpty() ? "" : where + ": ";
    String detail = Neutral.line(finding.failure().detail());
    return finding.failure().kind() == Kind.TIMED_OUT
        ? at + "still running after " + detail
        : at + detail;
  }

  private void values(Difference difference) {
    Tensor tensor = difference.tensor();
    int first = difference.first();
    fact(
        "output",
        "tensor %d, %s%s"
            .formatted(
                finding.tensor(),
                difference.shape().length == 0
                    ? "one number"
                    : Arrays.stream(difference.shape())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" x ")),
                name(tensor)));
    fact(
        "first",
        "%s: expected %s, but got %s"
            .formatted(
                place(difference, first),
                value(difference, difference.expected()[first]),
                value(difference, difference.actual()[first])));
    fact("differ", amount(difference));
    fact("where", Whereabouts.of(difference));
  }

  /** An index, and for an image the names of its axes. */
  private static String place(Difference difference, int position) {
    int[] at = difference.coordinates(position);
    String index = Arrays.toString(at);
    return at.length == 4
        ? "%s (row %d, column %d, channel %d)".formatted(index, at[1], at[2], at[3])
        : at.length == 0 ? "the number" : index;
  }

  private static String value(Difference difference, double element) {
    double real = difference.real(element);
    return real == element ? number(element) : "%s (%s)".formatted(number(element), number(real));
  }

  private static String amount(Difference difference) {
    int count = difference.count();
    int elements = difference.expected().length;
    String howMany =
        String.format(
            Locale.ROOT, "%,d of %,d values (%.3g %%)", count, elements, 100.0 * count / elements);
    String least = number(difference.least());
    String greatest = number(difference.greatest());
    String size = least.equals(greatest) ? least : least + " to " + greatest;
    double high = difference.tooHigh();
    String direction =
        high == 1 ? "all too high" : high == 0 ? "all too low" : "some too high, some too low";
    if (count == 1) {
      direction = high == 1 ? "too high" : "too low";
    }
    return "%s, by %s, %s".formatted(howMany, size, direction);
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.7g", value);
  }

  private static String name(Tensor tensor) {
    String name = Neutral.line(new String(tensor.name(), StandardCharsets.UTF_8));
    return name.isEmpty() ? "" : ", \"" + name + "\"";
  }

  private String verdict() {
    List<Suspect> suspects = diagnosis.suspects();
    if (!suspects.isEmpty() && suspects.getFirst().exact()) {
      return hints().size() == 1
          ? "This is exactly what this mistake does:"
          : "This is exactly what each of these mistakes does:";
    }
    if (hints().isEmpty()) {
      return "It behaves like none of the mistakes we know.";
    }
    return suspects.getFirst().alike()
        ? "It does what no known mistake does to the byte, but it looks like this one:"
        : "It behaves like none of the mistakes we know. The one that comes closest is:";
  }

  private List<String> hints() {
    List<Suspect> suspects = diagnosis.suspects();
    boolean exact = !suspects.isEmpty() && suspects.getFirst().exact();
    return suspects.stream()
        .filter(suspect -> exact ? suspect.exact() : suspect.related())
        .map(suspect -> suspect.mutant().hint())
        .distinct()
        .limit(exact ? MOST_HINTS : 1)
        .toList();
  }

  private String inputs() {
    return diagnosis.inputs() == 1 ? "1 input" : diagnosis.inputs() + " inputs";
  }

  private void fact(String label, String text) {
    if (!text.isEmpty()) {
      facts.add(new Fact(label, text));
    }
  }
}
