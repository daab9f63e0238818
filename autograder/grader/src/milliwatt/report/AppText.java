package milliwatt.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import milliwatt.apps.AppCost;
import milliwatt.board.Board;
import milliwatt.board.Energy;
import milliwatt.board.Latency;
import milliwatt.board.Range;
import milliwatt.device.NetworkUse;

/** What an app costs: what leaves the device, the energy of a decision, the network it used. */
public final class AppText {
  private static final int NAME = 30;

  private final PrintWriter out;
  private final int width;

  public AppText(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  public void print(AppCost cost, List<Board> boards) {
    out.println();
    bytes("sensor data", cost.rawBytesPerHour(), "");
    bytes("decisions", cost.decisionBytesPerHour(), fraction(cost));
    row("network", cost.network().map(NetworkUse::sentence).orElse("not measured on this device"));
    if (cost.instructions().isEmpty()) {
      row("a decision", "counted on a twin only: --device twin:m4");
    } else {
      long instructions = cost.instructions().getAsLong();
      row("a decision", "%,d instructions on %s".formatted(instructions, cost.device()));
      out.println();
      out.println("Energy of a decision, in brackets the least and the most it may be:");
      boards.forEach(board -> energy(board, instructions));
      wrapped("It is the chip's alone, at work; sensor, radio and sleep come on top.");
    }
    out.flush();
  }

  private void energy(Board board, long instructions) {
    Optional<Range> joules =
        Latency.seconds(instructions, board.processor())
            .flatMap(seconds -> Energy.joules(seconds, board.power()));
    row(board.name(), joules.map(Amount::joules).orElse("not known"));
  }

  private static String fraction(AppCost cost) {
    if (cost.decisionBytesPerHour() == 0) {
      return ": nothing was decided";
    }
    double times = cost.rawBytesPerHour() / (double) cost.decisionBytesPerHour();
    return ", %s times less".formatted(Amount.number(times));
  }

  private void bytes(String name, long bytes, String more) {
    row(name, String.format(Locale.ROOT, "%,d bytes an hour%s", bytes, more));
  }

  private void row(String name, String text) {
    out.printf("  %-" + NAME + "s %s%n", name, text);
  }

  private void wrapped(String text) {
    Wrap.lines(text, width).forEach(out::println);
  }
}
