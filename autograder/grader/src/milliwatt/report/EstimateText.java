package milliwatt.report;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import milliwatt.board.Estimate;
import milliwatt.board.FirmwareNeed;
import milliwatt.board.Fit;

/** What a firmware would do on a board, in the terminal. */
public final class EstimateText {
  private final PrintWriter out;
  private final int width;

  public EstimateText(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  /**
   * @param intervalSeconds from the begin of one inference to the next
   */
  public void print(
      Estimate estimate, FirmwareNeed need, long instructions, double intervalSeconds) {
    wrapped(
        "A firmware of %s of flash and %s of RAM, whose inference takes %s instructions, on the %s:"
            .formatted(
                Amount.bytes(need.flash()),
                Amount.bytes(need.ram()),
                String.format(Locale.ROOT, "%,d", instructions),
                estimate.board().name()));
    out.println();
    line("fits", verdict(estimate.fit()));
    estimate.seconds().ifPresent(seconds -> line("latency", Amount.seconds(seconds)));
    estimate.joules().ifPresent(joules -> line("energy", Amount.joules(joules)));
    if (!estimate.batteries().isEmpty()) {
      out.println();
      out.printf("With one inference every %s s, and sleep between:%n", plain(intervalSeconds));
      for (Estimate.Life life : estimate.batteries()) {
        String hours =
            life.hours().map(Amount::hours).orElse("cannot give the current of the chip");
        out.printf("  %-24s %s%n", life.battery().name(), hours);
      }
    }
    out.println();
    estimate.missing().forEach(this::wrapped);
    wrapped(
        "In brackets the least and the most it may be. Energy and battery life are the chip's"
            + " alone: the rest of the board comes on top.");
    out.flush();
  }

  private static String verdict(Fit fit) {
    String word = fit.fits().map(fits -> fits ? "yes" : "no").orElse("not known");
    return word
        + fit.parts().stream()
            .flatMap(part -> part.spare().stream().map(spare -> part(part.memory(), spare)))
            .collect(
                Collectors.joining(", ", fit.parts().getFirst().spare().isEmpty() ? "" : ": ", ""));
  }

  private static String part(String memory, long spare) {
    return spare < 0
        ? "%s %s short".formatted(memory, Amount.bytes(-spare))
        : "%s %s to spare".formatted(memory, Amount.bytes(spare));
  }

  private void line(String name, String text) {
    out.printf("%-9s %s%n", name, text);
  }

  private void wrapped(String text) {
    Wrap.lines(text, width).forEach(out::println);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
