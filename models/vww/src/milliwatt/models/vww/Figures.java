package milliwatt.models.vww;

import java.util.Locale;
import java.util.StringJoiner;
import milliwatt.models.torch.Confusion;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.IntegerModel;
import milliwatt.models.training.ConvolutionalNetwork;

/** The figures of the model's card. */
record Figures(int bytes, int arena, Confusion floats, Confusion integers) {

  static Figures of(ConvolutionalNetwork network, byte[] file, ExampleSet test) {
    IntegerModel model = new IntegerModel(file);
    return new Figures(
        file.length,
        model.arenaBytes(),
        Confusion.of(test, network::classify),
        Confusion.of(test, model::classify));
  }

  String markdown() {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("| figure | value |").add("|---|---|");
    lines.add(row("file, bytes", "%,d", bytes)).add(row("arena, bytes", "%,d", arena));
    lines.add(row("accuracy on unseen scenes, float32", "%.1f %%", 100 * floats.accuracy()));
    lines.add(row("accuracy on unseen scenes, int8", "%.1f %%", 100 * integers.accuracy()));
    lines.add(row("people found", "%.1f %%", 100 * integers.recall(1)));
    lines.add(row("false alarms", "%.1f %%", 100 - 100 * integers.recall(0)));
    lines.add("").add(integers.markdown("there \\ seen", SceneSet.CLASSES));
    return lines.toString();
  }

  private static String row(String what, String format, Object value) {
    return String.format(Locale.ROOT, "| %s | " + format + " |", what, value);
  }
}
