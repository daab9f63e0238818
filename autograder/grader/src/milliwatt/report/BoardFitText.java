package milliwatt.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import milliwatt.board.Board;
import milliwatt.board.Estimate;
import milliwatt.board.Fit;
import milliwatt.engine.LabFit;
import milliwatt.engine.ModelFit;

/** What the labs and models take of a board, in the terminal. */
public final class BoardFitText {
  private static final double ONCE_A_SECOND = 1;

  private final Board board;
  private final PrintWriter out;
  private final int width;

  public BoardFitText(Board board, PrintWriter out, int width) {
    this.board = board;
    this.out = out;
    this.width = width;
  }

  /**
   * @param estimated whether the figures are of another core than the board's
   */
  public void print(List<LabFit> labs, List<ModelFit> models, boolean estimated) {
    out.printf("The reference on the %s, in bytes%n%n", board.name());
    String format = "%-8s %9s %9s %9s %9s  %s%n";
    out.printf(format, "lab", "flash", "static", "stack", "heap", "fits");
    for (LabFit lab : labs) {
      out.printf(
          format,
          lab.lab(),
          grouped(lab.flash()),
          grouped(lab.statics()),
          grouped(lab.stack()),
          grouped(lab.heap()),
          lab.unlinkable()
              .map(no -> "no: %s %,d short".formatted(no.memory, no.missingBytes))
              .orElseGet(() -> verdict(lab)));
    }
    if (!models.isEmpty()) {
      out.println();
      models(models);
    }
    out.println();
    notes(estimated);
    out.flush();
  }

  private void models(List<ModelFit> models) {
    String format = "%-18s %9s %9s %13s  %-22s %s%n";
    out.printf(format, "model", "flash", "RAM", "instructions", "latency", "energy");
    for (ModelFit model : models) {
      Estimate estimate =
          Estimate.of(board, model.need(), model.instructions(), ONCE_A_SECOND, List.of());
      out.printf(
          format,
          model.name().replaceFirst("\\.tflite$", ""),
          grouped(model.flash()),
          grouped(model.ram()),
          grouped(model.instructions()),
          estimate.seconds().map(Amount::seconds).orElse("not known"),
          estimate.joules().map(Amount::joules).orElse("not known"));
    }
  }

  private void notes(boolean estimated) {
    wrapped(
        estimated
            ? "Estimated: linked and run for a Cortex-M4, for nothing here can build for this board's core. Code of another"
                + " instruction set may be a third larger or smaller, the stack twice as large; static data and heap are the"
                + " same on any 32-bit core."
            : "Linked for the board's twin and run on it: flash and static are the linker's, stack and heap the most that the"
                + " lab's checks used, what the host loads for a call among it.");
    wrapped(
        "The vendor's core needs flash and RAM of its own, and only its linker knows how much: a sketch leaves it half of"
            + " the RAM, and 'milliwatt firmware' says where to change that. In brackets the least and the most it may be;"
            + " energy is the chip's alone.");
  }

  private String verdict(LabFit lab) {
    Fit fit = lab.fit(board);
    Optional<Boolean> fits = fit.fits();
    if (fits.isEmpty()) {
      return "not known";
    }
    if (fits.get() && lab.heapShort(board) > 0) {
      return "no: the sketch's heap %s short".formatted(grouped(lab.heapShort(board)));
    }
    return (fits.get() ? "yes: " : "no: ")
        + fit.parts().stream()
            .map(
                part ->
                    "%s %s %s"
                        .formatted(
                            part.memory(),
                            grouped(Math.abs(part.spare().orElseThrow())),
                            part.spare().orElseThrow() < 0 ? "short" : "spare"))
            .collect(Collectors.joining(", "));
  }

  private void wrapped(String text) {
    Wrap.lines(text, width).forEach(out::println);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
