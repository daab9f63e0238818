package milliwatt.apps.vibration;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import milliwatt.model.Curve;
import milliwatt.model.TextPlot;

/** A line for each window, and a chart of all errors at the end. */
public final class TextDisplay implements Display {
  private final PrintWriter out;
  private final boolean braille;
  private final int width;

  private String source = "";

  /**
   * @param width columns of the terminal
   */
  public TextDisplay(PrintWriter out, boolean braille, int width) {
    this.out = out;
    this.braille = braille;
    this.width = width;
  }

  @Override
  public void learnt(Learnt learnt) {
    line(
        "Learnt from %d healthy windows: errors of %.4f on average, threshold %.4f.",
        learnt.windows(), learnt.mean(), learnt.threshold());
  }

  @Override
  public void judged(Judgement judgement) {
    if (!judgement.source().equals(source)) {
      source = judgement.source();
      line("%n%s%n  window    error     mean", source);
    }
    line(
        "  %6d %8.4f %8.4f  %s",
        judgement.window(), judgement.error(), judgement.mean(), judgement.word());
  }

  @Override
  public void ended(Learnt learnt, List<Judgement> judgements) {
    if (judgements.size() > 1) {
      line("");
      List<Curve.Point> points =
          judgements.stream()
              .map(judgement -> new Curve.Point(judgement.window(), judgement.error()))
              .toList();
      Curve curve = new Curve("", "window", "error", points);
      TextPlot.lines(curve, braille, width).forEach(text -> line("%s", text));
    }
    line("");
    line("%s", first("drift", judgements, Judgement::drifting));
    line("%s", first("alarm", judgements, Judgement::alarm));
  }

  private static String first(
      String what, List<Judgement> judgements, java.util.function.Predicate<Judgement> is) {
    return judgements.stream()
        .filter(is)
        .findFirst()
        .map(judgement -> "The first %s was at window %d.".formatted(what, judgement.window()))
        .orElse("There was no %s in %d windows.".formatted(what, judgements.size()));
  }

  private void line(String text, Object... values) {
    out.println(String.format(Locale.ROOT, text, values));
    out.flush();
  }
}
