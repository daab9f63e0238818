package milliwatt.models.kws;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;
import milliwatt.models.torch.Confusion;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.IntegerModel;
import milliwatt.models.training.ConvolutionalNetwork;

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

  static Figures of(String name, ConvolutionalNetwork network, byte[] file, TestSets sets) {
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
            100 * test.without(KeywordClass.SILENCE.ordinal()).accuracy()));
    lines.add(row("unknown recall", "%.1f %%", 100 * test.recall(KeywordClass.UNKNOWN.ordinal())));
    lines.add(row("test accuracy, noise at 5 dB", "%.1f %%", 100 * noisy.accuracy()));
    lines.add(row("false accepts, ten other words", "%.1f %%", 100 * falseAccepts(otherWords)));
    lines.add(
        row(
            "silence recall, other silence",
            "%.1f %%",
            100 * otherSilence.recall(KeywordClass.SILENCE.ordinal())));
    lines.add(row("accuracy, synthetic voices", "%.1f %%", 100 * synthetic.accuracy()));
    lines.add("").add(test.markdown("said \\ heard", KeywordClass.words())).add("");
    return lines.toString();
  }

  private static String row(String what, String format, Object value) {
    return String.format(Locale.ROOT, "| %s | " + format + " |", what, value);
  }

  /** The share of clips without keyword that were taken for one. */
  static double falseAccepts(Confusion confusion) {
    int clips = 0;
    int accepted = 0;
    for (KeywordClass said : List.of(KeywordClass.SILENCE, KeywordClass.UNKNOWN)) {
      int[] row = confusion.counts()[said.ordinal()];
      clips += confusion.examples(said.ordinal());
      accepted += confusion.examples(said.ordinal());
      accepted -= row[KeywordClass.SILENCE.ordinal()] + row[KeywordClass.UNKNOWN.ordinal()];
    }
    return accepted / (double) clips;
  }
}
