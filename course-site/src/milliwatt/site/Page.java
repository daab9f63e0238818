package milliwatt.site;

import java.util.Optional;
import milliwatt.lab.Lab;

/**
 * A page of the book.
 *
 * @param id its file's name without {@code .html}
 * @param kind what its text is made of
 * @param source the file that it is written in, from the clone's root; for the edit link too
 * @param part title of the part it belongs to
 * @param minutes that reading and doing it takes, 0 where nobody says
 * @param lab whose handout it is
 */
record Page(String id, Kind kind, String source, String part, int minutes, Optional<Lab> lab) {
  enum Kind {
    /** AsciiDoc as it lies in the clone. */
    ASCIIDOC,
    /** Every command, as the command line describes itself. */
    COMMANDS,
    /** All boards side by side. */
    BOARDS,
    /** One board: its facts, then its page. */
    BOARD,
    /** A section of a README in Markdown, named behind the source's {@code #}. */
    SECTION
  }

  String file() {
    return id + ".html";
  }

  /** The source without the name of a section. */
  String sourceFile() {
    return source.replaceFirst("#.*", "");
  }
}
