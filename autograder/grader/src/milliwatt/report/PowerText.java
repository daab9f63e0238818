package milliwatt.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import milliwatt.bench.SpotterCost;
import milliwatt.board.Battery;
import milliwatt.board.BatteryLife;
import milliwatt.board.Board;
import milliwatt.board.Estimate;
import milliwatt.board.Range;

/**
 * What a keyword spotter costs: stages, memory, and on each board time, energy and battery life.
 */
public final class PowerText {
  private static final double SECOND = 1;

  private final PrintWriter out;
  private final int width;

  public PowerText(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  public void cost(SpotterCost cost) {
    out.printf("A keyword spotter with %s, counted on %s%n%n", cost.model(), cost.device());
    line("queue and gate", cost.gate(), "instructions for 20 ms of sound");
    line("front end", cost.frame(), "instructions for 20 ms of sound");
    line("model and decision", cost.inference(), "instructions for one inference");
    line("a second", cost.second(), "instructions with two inferences, without the gate");
    out.println();
    line(
        "flash",
        cost.flashBytes(),
        "bytes: code %,d, model %,d",
        cost.codeBytes(),
        cost.modelBytes());
    line(
        "RAM",
        cost.ramBytes(),
        "bytes: arena %,d, objects %,d, static %,d, stack %,d",
        cost.arenaBytes(),
        cost.heapBytes(),
        cost.staticRamBytes(),
        cost.stackBytes());
  }

  /**
   * @param open part of the time that the gate is open, 0 to 1
   */
  public void boards(SpotterCost cost, double open, List<Board> boards, List<Battery> batteries) {
    for (Board board : boards) {
      out.println();
      out.println(board.name());
      Estimate always = estimate(board, cost, cost.second(), batteries);
      Estimate gated = estimate(board, cost, cost.gatedSecond(open), batteries);
      if (always.fit().fits().isPresent() && !always.fit().fits().get()) {
        out.println("  does not fit");
      }
      row("", "all the time", "behind the gate");
      row("works", duty(always), duty(gated));
      row("energy a second", joules(always), joules(gated));
      for (int i = 0; i < always.batteries().size(); i++) {
        row(always.batteries().get(i).battery().name(), life(always, i), life(gated, i));
      }
      always.missing().forEach(sentence -> wrapped("  ", sentence));
    }
    out.println();
    wrapped(
        "",
        String.format(
            Locale.ROOT,
            "The gate is taken to be open for %.0f %% of the time; only then does the model run. In"
                + " brackets the least and the most it may be. Energy and battery life are the"
                + " chip's alone: the rest of the board comes on top.",
            open * 100));
    out.flush();
  }

  private static Estimate estimate(
      Board board, SpotterCost cost, long instructions, List<Battery> batteries) {
    return Estimate.of(board, cost.need(), instructions, SECOND, batteries);
  }

  private static String duty(Estimate estimate) {
    return estimate
        .seconds()
        .map(
            seconds -> {
              Range duty = BatteryLife.duty(seconds, SECOND);
              String share =
                  String.format(
                      Locale.ROOT,
                      "%.0f %% (%.0f to %.0f)",
                      100 * duty.typical(),
                      100 * duty.low(),
                      100 * duty.high());
              return seconds.typical() > SECOND ? share + ", too slow" : share;
            })
        .orElse("not known");
  }

  private static String joules(Estimate estimate) {
    return estimate.joules().map(Amount::joules).orElse("not known");
  }

  private static String life(Estimate estimate, int battery) {
    Optional<Range> hours = estimate.batteries().get(battery).hours();
    return hours.map(Amount::hours).orElse("too much current");
  }

  private void line(String name, long value, String format, Object... values) {
    out.printf(Locale.ROOT, "%-20s %,12d  " + format + "%n", prepend(name, value, values));
  }

  private static Object[] prepend(String name, long value, Object[] values) {
    Object[] all = new Object[values.length + 2];
    all[0] = name;
    all[1] = value;
    System.arraycopy(values, 0, all, 2, values.length);
    return all;
  }

  private void row(String name, String always, String gated) {
    out.println("  %-24s %-25s %s".formatted(name, always, gated).stripTrailing());
  }

  private void wrapped(String margin, String text) {
    Wrap.lines(text, width - margin.length()).forEach(line -> out.println(margin + line));
  }
}
