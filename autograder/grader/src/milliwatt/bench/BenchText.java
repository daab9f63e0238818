package milliwatt.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures as a table: a block for each model, a line for whose code ran, and how many times
 * what is in the first line each takes.
 */
public final class BenchText {
  private static final String LINE = "%-26s %13s %6s %9s %6s %9s %6s%n";

  private static final String OPERATOR = "    %3s %-24s %13s %7s %16s";
  private static final String OTHER = " %15s";

  private final PrintWriter out;

  public BenchText(PrintWriter out) {
    this.out = out;
  }

  /** The heading of the whole table. */
  public void heading(String device) {
    out.printf(
        "On %s: instructions of one inference, bytes of flash without the model, bytes of RAM.%n",
        device);
    out.printf("Behind each figure: how many times it ours takes.%n%n");
    line("", "instructions", "", "code", "", "RAM", "");
  }

  /**
   * One model.
   *
   * @param plainC the same layers in C, if they were measured
   */
  public void model(Measured ours, Optional<Measured> plainC, List<Published.Figures> published) {
    out.println();
    out.println(ours.model());
    line(
        "  translated, " + ours.kernels(),
        number(ours.instructions()),
        "",
        number(ours.codeBytes()),
        "",
        number(ours.ramBytes()),
        "");
    plainC.ifPresent(c -> other(ours, "C by hand", c.instructions(), c.codeBytes(), ram(c)));
    for (Published.Figures each : published) {
      other(
          ours, "TFLM, " + each.kernels(), each.instructions(), each.codeBytes(), each.ramBytes());
    }
    out.printf(
        Locale.ROOT,
        "  RAM: arena %,d + vectors %,d + objects %,d + static %,d + stack %,d.%n",
        ours.arenaBytes(),
        ours.vectorBytes(),
        ours.heapBytes(),
        ours.staticRamBytes(),
        ours.stackBytes());
    if (ours.scratchBytes() > 0) {
      out.printf(
          Locale.ROOT,
          "  Of the arena, %,d are scratch while an operator needs it.%n",
          ours.scratchBytes());
    }
    out.printf(
        Locale.ROOT,
        "  Flash beside the code: model %,d, protocol and meter %,d.%n",
        ours.modelBytes(),
        ours.harnessBytes());
    sameBytes(ours);
    plainC.ifPresent(
        c -> {
          sameBytes(c);
          goals(ours, c, published);
        });
  }

  /** What the project asks of itself, for networks like that for keyword spotting. */
  private void goals(Measured ours, Measured plainC, List<Published.Figures> published) {
    goal("instructions at most 1.25x of C", ours.instructions() <= 1.25 * plainC.instructions());
    goal("code at most 20 KB", ours.codeBytes() <= 20 << 10);
    published.stream()
        .filter(each -> each.kernels().equals("reference"))
        .findFirst()
        .flatMap(Published.Figures::ramBytes)
        .ifPresent(bytes -> goal("RAM at most TFLM's", ours.ramBytes() <= bytes));
  }

  private void goal(String what, boolean reached) {
    out.printf("  Goal: %s: %s.%n", what, reached ? "reached" : "missed");
  }

  /** Where a model's instructions go, beside those of others where they are known. */
  public void operators(Measured ours, List<Published.Figures> published) {
    List<Published.Figures> others =
        published.stream()
            .filter(each -> each.operators().size() == ours.operators().size())
            .toList();
    if (ours.operators().isEmpty()) {
      return;
    }
    StringBuilder heading = new StringBuilder(OPERATOR.formatted("", "", "instructions", "", ""));
    others.forEach(each -> heading.append(OTHER.formatted("TFLM, " + each.kernels())));
    out.println(heading.toString().stripTrailing());
    for (OperatorCount operator : ours.operators()) {
      StringBuilder line = new StringBuilder(ours(operator, ours.instructions()));
      for (Published.Figures each : others) {
        line.append(OTHER.formatted(number(each.operators().get(operator.index()))));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /** What the instructions are spent on. */
  public void kinds(List<OperatorKinds> operators) {
    KindText.print(operators, out);
  }

  /** The times of this machine. */
  public static void timed(Timed timed, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s, %s: median %,.1f us; a tenth below %,.1f, a tenth above %,.1f; %,d inferences.%n",
        timed.model(),
        timed.kernels(),
        timed.median(),
        timed.low(),
        timed.high(),
        timed.runs());
  }

  private static String ours(OperatorCount operator, long all) {
    double share = 100.0 * operator.instructions() / Math.max(1, all);
    double each = (double) operator.instructions() / Math.max(1, operator.products());
    return OPERATOR.formatted(
        operator.index(),
        operator.name(),
        number(operator.instructions()),
        String.format(Locale.ROOT, "%.1f %%", share),
        operator.products() == 0 ? "" : String.format(Locale.ROOT, "%.2f a product", each));
  }

  private void sameBytes(Measured measured) {
    if (!measured.exact()) {
      out.printf(
          "  The outputs of '%s' are not the reference's; compare and diagnose say where.%n",
          measured.kernels());
    }
  }

  private static Optional<Long> ram(Measured measured) {
    return Optional.of(measured.ramBytes());
  }

  private void other(
      Measured ours, String whose, long instructions, long code, Optional<Long> ram) {
    line(
        "  " + whose,
        number(instructions),
        ratio(ours.instructions(), instructions),
        number(code),
        ratio(ours.codeBytes(), code),
        ram.map(BenchText::number).orElse("-"),
        ram.map(bytes -> ratio(ours.ramBytes(), bytes)).orElse(""));
  }

  private void line(String... cells) {
    out.println(LINE.formatted((Object[]) cells).stripTrailing());
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String ratio(long ours, long theirs) {
    return String.format(Locale.ROOT, "%.2fx", (double) ours / Math.max(1, theirs));
  }
}
