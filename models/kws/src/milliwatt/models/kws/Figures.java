package milliwatt.models.kws;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;

/**
 * The figures of a model's card.
 *
 * @param floats of the test split, in float32
 */
record Figures(
    String name,
    int bytes,
    int arena,
    Confusion validation,
    Confusion floats,
    Confusion test,
    Confusion noisy,
    Confusion otherWords,
    Confusion otherSilence,
    Confusion synthetic) {

  static Figures of(String name, FloatNetwork network, byte[] file, TestSets sets) {
    IntegerModel integers = new IntegerModel(file);
    ToIntFunction<byte[]> model = integers::classify;
    ExampleSet test = sets.clean("test");
    return new Figures(
        name,
        file.length,
        integers.arenaBytes(),
        Confusion.of(sets.clean("validation"), model),
        Confusion.of(test, network::classify),
        Confusion.of(test, model),
        Confusion.of(sets.noisy("test"), model),
        Confusion.of(sets.otherWords(), model),
        Confusion.of(sets.otherSilence(), model),
        Confusion.of(sets.synthetic(), model));
  }

  String markdown() {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("## " + name + "\n").add("| figure | value |").add("|---|---|");
    lines.add(row("file, bytes", "%d", bytes)).add(row("arena, bytes", "%d", arena));
    lines.add(row("validation accuracy, int8", "%.1f %%", 100 * validation.accuracy()));
    lines.add(row("test accuracy, float", "%.1f %%", 100 * floats.accuracy()));
    lines.add(row("test accuracy, int8", "%.1f %%", 100 * test.accuracy()));
    lines.add(
        row(
            "test accuracy without our silence, int8",
            "%.1f %%",
            100 * test.accuracyWithout(KeywordClass.SILENCE)));
    lines.add(row("unknown recall", "%.1f %%", 100 * test.recall(KeywordClass.UNKNOWN)));
    lines.add(row("test accuracy, noise at 5 dB", "%.1f %%", 100 * noisy.accuracy()));
    lines.add(row("false accepts, ten other words", "%.1f %%", 100 * otherWords.falseAccepts()));
    lines.add(
        row(
            "silence recall, other silence",
            "%.1f %%",
            100 * otherSilence.counts()[0][0] / (double) otherSilence.clips()));
    lines.add(row("accuracy, synthetic voices", "%.1f %%", 100 * synthetic.accuracy()));
    lines.add("").add(matrix(test)).add("");
    return lines.toString();
  }

  private static String row(String what, String format, Object value) {
    return String.format(Locale.ROOT, "| %s | " + format + " |", what, value);
  }

  private static String matrix(Confusion confusion) {
    StringJoiner rows = new StringJoiner("\n");
    StringJoiner head = new StringJoiner(" | ", "| said \\ heard | ", " |");
    for (KeywordClass label : KeywordClass.values()) {
      head.add(label.word());
    }
    rows.add(head.toString()).add("|---|---|---|---|---|---|");
    for (KeywordClass label : KeywordClass.values()) {
      StringJoiner row = new StringJoiner(" | ", "| " + label.word() + " | ", " |");
      for (int count : confusion.counts()[label.ordinal()]) {
        row.add(Integer.toString(count));
      }
      rows.add(row.toString());
    }
    return rows.toString();
  }
}
