package milliwatt.models.gestures;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import milliwatt.models.gestures.Gesture.Source;
import milliwatt.models.torch.Confusion;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.IntegerModel;
import milliwatt.models.training.ConvolutionalNetwork;

/** The figures of a model's card. */
final class Figures {
  /** A score of a half: below it, the runtime decides for no gesture. */
  private static final int LEAST_SCORE = 0;

  private Figures() {}

  /** The gestures as the model sees them, unchanged. */
  static ExampleSet examples(List<Gesture> gestures) {
    return ExampleSet.of(
        gestures, Gesture.DIGITS, Gesture::digit, 0, (gesture, _) -> gesture.window());
  }

  /** A line about a network in float32. */
  static String summary(String name, ConvolutionalNetwork network, List<Gesture> all) {
    StringJoiner line = new StringJoiner(", ", name + ": ", "");
    for (String split : List.of("validation", "test")) {
      for (Source source : Source.values()) {
        Confusion confusion = Confusion.of(examples(of(all, split, source)), network::classify);
        line.add(
            String.format(Locale.ROOT, "%s %s %.1f %%", split, source, 100 * confusion.accuracy()));
      }
    }
    return line.toString();
  }

  static String markdown(TrainedModel model, List<Gesture> all) {
    IntegerModel integers = new IntegerModel(model.file());
    StringJoiner lines = new StringJoiner("\n");
    lines.add("| figure | value |").add("|---|---|");
    lines.add("| file, bytes | %d |".formatted(model.file().length));
    lines.add("| arena, bytes | %d |".formatted(integers.arenaBytes()));
    StringJoiner matrices = new StringJoiner("\n");
    for (String split : List.of("train", "validation", "test")) {
      for (Source source : Source.values()) {
        List<Gesture> gestures = of(all, split, source);
        ExampleSet set = examples(gestures);
        Confusion confusion = Confusion.of(set, integers::classify);
        lines.add(row(split, source, "int8", confusion.accuracy()));
        lines.add(
            row(split, source, "float32", Confusion.of(set, model.network()::classify).accuracy()));
        if (!split.equals("train")) {
          NearestNeighbor nearest = new NearestNeighbor(of(all, "train", source));
          lines.add(
              row(
                  split,
                  source,
                  "nearest of its training gestures",
                  Confusion.of(set, nearest::classify).accuracy()));
        }
        if (source != Source.WAND) {
          lines.add(row(split, source, "one stroke, and it right", alone(gestures, integers)));
        }
        if (split.equals("test")) {
          matrices.add("").add(source + ":").add("");
          matrices.add(confusion.markdown("drawn \\ taken for", Gesture.NAMES));
        }
      }
    }
    return lines + "\n" + matrices + "\n";
  }

  /** The share of recordings in which exactly one stroke was found, and it was told right. */
  private static double alone(List<Gesture> gestures, IntegerModel model) {
    int right = 0;
    for (Gesture gesture : gestures) {
      byte[] window = gesture.window();
      int best = model.classify(window);
      boolean sure = model.scores(window)[best] >= LEAST_SCORE;
      right += gesture.movements() == 1 && sure && best == gesture.digit() ? 1 : 0;
    }
    return right / (double) gestures.size();
  }

  private static List<Gesture> of(List<Gesture> all, String split, Source source) {
    return all.stream().filter(g -> g.split().equals(split) && g.source() == source).toList();
  }

  private static String row(String split, Source source, String what, double share) {
    return String.format(Locale.ROOT, "| %s, %s, %s | %.1f %% |", split, source, what, 100 * share);
  }
}
