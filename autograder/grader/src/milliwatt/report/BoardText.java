package milliwatt.report;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import milliwatt.board.Board;
import milliwatt.board.CoreTiming;
import milliwatt.board.Fact;
import milliwatt.board.Range;
import milliwatt.board.Source;
import milliwatt.serial.SoundLine;

/** What is known about boards, in the terminal. */
public final class BoardText {
  private static final String MARGIN = "  ";
  private static final int NAME_WIDTH = 20;

  private final PrintWriter out;
  private final int width;
  private final List<String> documents = new ArrayList<>();

  public BoardText(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  /** One line a board. */
  public void list(List<Board> boards) {
    String format = "%-29s %-13s %8s %8s  %s%n";
    out.printf(format, "board", "core", "flash", "RAM", "tier");
    for (Board board : boards) {
      out.printf(
          format,
          board.id(),
          firstPart(board.processor().core()),
          kibibytes(board.memory().sketchFlash()),
          kibibytes(board.memory().sketchRam()),
          board.tier().word());
      out.println(MARGIN + board.name());
    }
    out.println();
    out.println("Flash and RAM are what a sketch gets.");
    out.flush();
  }

  /** Everything, with sources. */
  public void page(Board board) {
    out.printf("%s (%s), by %s%n", board.name(), board.id(), board.vendor());
    wrapped("", "Tier: " + board.tier().word() + ". " + board.tier().meaning());
    board
        .twin()
        .ifPresentOrElse(
            twin -> {
              wrapped(
                  "",
                  "Twin: %s, QEMU's %s. %s"
                      .formatted(board.twinName().get(), twin.machine(), twin.differs()));
            },
            () -> out.println("Twin: none."));
    for (Board.Group group : board.groups()) {
      out.println();
      out.println(group.title());
      group.facts().forEach(this::fact);
    }
    board.processor().timing().ifPresent(this::timing);
    out.println();
    wrapped("", "Sound from the host: " + SoundLine.of(board).sentence());
    out.println();
    out.println("to get a program onto it");
    for (String step : board.steps()) {
      wrapped(MARGIN, "- " + step);
    }
    out.println();
    out.println("sources");
    for (int i = 0; i < documents.size(); i++) {
      wrapped(MARGIN, "[%d] %s".formatted(i + 1, documents.get(i)));
    }
    out.flush();
  }

  private void fact(Board.Named named) {
    Fact<?> fact = named.fact();
    String text =
        fact.value()
            .map(value -> value(value) + unit(named) + cited(fact.source().get()))
            .orElse("not known: " + fact.note());
    if (fact.isKnown() && !fact.note().isEmpty()) {
      text += "\n" + fact.note();
    }
    String name = named.name();
    for (String line : Wrap.lines(text, width - MARGIN.length() - NAME_WIDTH)) {
      out.println((MARGIN + ("%-" + NAME_WIDTH + "s").formatted(name) + line).stripTrailing());
      name = "";
    }
  }

  private String cited(Source source) {
    return " [%d, %s]".formatted(number(source), source.where());
  }

  private void timing(CoreTiming timing) {
    out.println();
    out.println("cycles per instruction that the twin counts");
    Range cycles = timing.cycles();
    wrapped(
        MARGIN,
        "%s (%s to %s) on an %s. %s"
            .formatted(
                value(cycles.typical()),
                value(cycles.low()),
                value(cycles.high()),
                timing.name(),
                timing.derivation()));
  }

  private int number(Source source) {
    if (!documents.contains(source.document())) {
      documents.add(source.document());
    }
    return documents.indexOf(source.document()) + 1;
  }

  private void wrapped(String margin, String text) {
    for (String line : Wrap.lines(text, width - margin.length())) {
      out.println(margin + line);
    }
  }

  private static String unit(Board.Named named) {
    return named.unit().isEmpty() ? "" : " " + named.unit();
  }

  private static String value(Object value) {
    return switch (value) {
      case Long whole -> String.format(Locale.ROOT, whole < 10_000 ? "%d" : "%,d", whole);
      case Double real -> plain(real);
      case Range range when range.low() == range.high() -> plain(range.typical());
      case Range range ->
          "%s (%s to %s)"
              .formatted(plain(range.typical()), plain(range.low()), plain(range.high()));
      case List<?> list -> list.stream().map(Object::toString).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Of "ARC EM11D as delivered; ..." what fits a table. */
  private static String firstPart(Fact<String> core) {
    String text = core.value().orElse("?");
    String[] words = text.replaceFirst("^two ", "").split(" ");
    return words.length > 1 ? words[0] + " " + words[1] : words[0];
  }

  private static String kibibytes(Fact<Long> bytes) {
    Optional<String> text =
        bytes.value().map(value -> String.format(Locale.ROOT, "%,d K", value / 1024));
    return text.orElse("?");
  }
}
