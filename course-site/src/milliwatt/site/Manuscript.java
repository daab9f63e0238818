package milliwatt.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.cli.Commands;

/**
 * A page's text as AsciiDoc, ready to be set.
 *
 * <p>Two things are added to what is written: a listing that includes a region of a file gets the
 * file's name as its title, and {@code // demo::name[]}, which any other reader of AsciiDoc takes
 * for a comment, becomes the place of a demo.
 */
final class Manuscript {
  private static final Pattern LISTING =
      Pattern.compile(
          "(?m)(?<!^\\.[^\\n]{1,200}\\n)^(\\[source,java][^\\n]*\\n----\\ninclude::[^\\n]*?/?"
              + "solutions/src/(tinyml/\\w+\\.java)\\[)");

  /** The place of a demo. */
  static final Pattern DEMO = Pattern.compile("(?m)^// demo::([a-z-]+)\\[]$");

  private final Path clone;
  private final Book book;

  Manuscript(Path clone, Book book) {
    this.clone = clone;
    this.book = book;
  }

  /**
   * @throws IOException if its source cannot be read
   */
  String text(Page page) throws IOException {
    return prepared(written(page));
  }

  /** The same without what is added. */
  String written(Page page) throws IOException {
    return switch (page.kind()) {
      case ASCIIDOC -> source(page);
      case COMMANDS -> CommandReference.of(Commands.all().getCommandSpec());
      case BOARDS -> BoardPage.overview(new BoardCatalogue());
      case BOARD -> {
        Board board =
            new BoardCatalogue().find(page.id().substring("board-".length())).orElseThrow();
        JsonNode drawings =
            new YAMLMapper().readTree(clone.resolve("course-site/drawings.yaml").toFile());
        String drawing = BoardDrawing.of(board, drawings.path(board.id()));
        yield BoardPage.of(board, source(page), drawing);
      }
      case SECTION -> throw new IllegalArgumentException(page.id() + " is not AsciiDoc");
    };
  }

  private String source(Page page) throws IOException {
    return Files.readString(clone.resolve(page.source()));
  }

  private String prepared(String text) {
    String titled =
        LISTING
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        ".link:%s/blob/main/solutions/src/%s[%s]\n%s"
                            .formatted(
                                book.repository(),
                                found.group(2),
                                found.group(2).replace("tinyml/", ""),
                                found.group(1))));
    return DEMO.matcher(titled).replaceAll("++++\n<div data-demo=\"$1\"></div>\n++++");
  }
}
