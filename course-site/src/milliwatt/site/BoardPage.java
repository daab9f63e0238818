package milliwatt.site;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.board.Fact;
import milliwatt.board.Range;

/** What is known about the boards, as AsciiDoc. Every fact names the document it was read in. */
final class BoardPage {
  private BoardPage() {}

  static String overview(BoardCatalogue catalogue) {
    StringBuilder text =
        new StringBuilder(
            """
            = The boards

            The Java that you write runs on any microcontroller that a C compiler can be had for. These are the ones that the \
            course knows: each has been looked up in its vendor's documents, and most have a twin, an emulation with the same \
            core and the same memory, so you need none of them to do the labs.

            Nobody has run the course on the hardware itself yet. What is said of it comes from documents, and says which.

            [cols="3,3,1,2,2,3",options="header"]
            |===
            |Board |Chip |MHz |Flash |RAM |Device

            """);
    for (Board board : catalogue.all()) {
      text.append(
          "|xref:%s/page.adoc[%s] |%s |%s |%s |%s |%s\n"
              .formatted(
                  board.id(),
                  board.name(),
                  value(board.processor().chip()),
                  value(board.processor().megahertz()),
                  bytes(board.memory().flash()),
                  bytes(board.memory().ram()),
                  board.twinName().map(name -> "`" + name + "`").orElse("the board itself")));
    }
    return text.append("|===\n").toString();
  }

  /**
   * @param page the board's own page, which the facts are added to
   * @param drawing an SVG; it comes behind the first paragraph
   */
  static String of(Board board, String page, String drawing) {
    int first = page.indexOf("\n\n", page.indexOf("\n\n") + 2);
    StringBuilder text = new StringBuilder(page.stripTrailing());
    text.insert(
        first,
        "\n\n++++\n<figure class=\"picture\">%s<figcaption>%s, not to scale</figcaption></figure>\n++++"
            .formatted(drawing, board.name()));
    text.append("\n\n== Facts\n\n");
    text.append("Each with the document that it was read in.\n\n");
    text.append("[cols=\"2,3,4\",options=\"header\"]\n|===\n|Fact |Value |Read in\n\n");
    for (Board.Group group : board.groups()) {
      for (Board.Named named : group.facts()) {
        text.append(
            "|%s: %s |%s |%s\n"
                .formatted(
                    group.title(),
                    named.name(),
                    value(named.fact(), named.unit()),
                    source(named.fact())));
      }
    }
    text.append("|===\n");
    if (!board.steps().isEmpty()) {
      text.append("\n== Step by step\n\n");
      board.steps().forEach(step -> text.append(". ").append(step).append('\n'));
    }
    return text.toString();
  }

  private static String value(Fact<?> fact) {
    return fact.value().map(BoardPage::shown).orElse("unknown");
  }

  private static String value(Fact<?> fact, String unit) {
    return fact.value().map(v -> (shown(v) + " " + unit).strip()).orElse("unknown");
  }

  private static String shown(Object value) {
    String text =
        switch (value) {
          case Integer number -> String.format(Locale.ROOT, "%,d", number);
          case Long number -> String.format(Locale.ROOT, "%,d", number);
          case Range range when range.low() == range.high() -> number(range.low());
          case Range range ->
              number(range.typical())
                  + " ("
                  + number(range.low())
                  + " to "
                  + number(range.high())
                  + ")";
          case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
          default -> value.toString();
        };
    return text.replace("|", "\\|");
  }

  private static String bytes(Fact<?> fact) {
    return fact.value()
        .map(v -> v instanceof Number n ? n.longValue() / 1024 + " KiB" : v.toString())
        .orElse("unknown");
  }

  private static String source(Fact<?> fact) {
    String source = fact.source().map(s -> s.document() + ": " + s.where()).orElse("");
    String note = fact.note().isEmpty() ? "" : fact.note() + ".";
    return (source + (source.isEmpty() || note.isEmpty() ? "" : ". ") + note).replace("|", "\\|");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : new BigDecimal(Double.toString(value)).toPlainString();
  }
}
