package milliwatt.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import milliwatt.cli.UserError;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.log.LogRecord;

/** AsciiDoc to HTML. Starting it takes seconds, a page after that a fraction of one. */
final class Typesetter implements AutoCloseable {
  /** Those of Asciidoctor PDF, and those of its icons, which have DejaVu Sans among them. */
  private static final String FONTS =
      "GEM_FONTS_DIR;uri:classloader:/gems/prawn-icon-3.0.0/data/fonts";

  private final Asciidoctor asciidoctor = Asciidoctor.Factory.create();
  private final List<String> complaints = new ArrayList<>();

  Typesetter() {
    asciidoctor.registerLogHandler(this::complain);
  }

  /**
   * A page set.
   *
   * @param title plain text
   * @param html what is below the title
   */
  record Set(String title, String html) {}

  /**
   * Sets a page.
   *
   * @param file where the text is from; what it includes is found from there
   */
  Set set(String text, Path file) {
    Attributes attributes =
        Attributes.builder()
            .attribute("idprefix", "_")
            .attribute("experimental", "")
            .attribute("sectids", "")
            .attribute("showtitle", null)
            .attribute("table-caption", null)
            .attribute("figure-caption", null)
            .attribute("listing-caption", null)
            .build();
    Options options =
        Options.builder()
            .safe(SafeMode.UNSAFE)
            .standalone(false)
            .baseDir(file.toAbsolutePath().getParent().toFile())
            .attributes(attributes)
            .sourcemap(true)
            .build();
    Document document = asciidoctor.load(text, options);
    return new Set(document.getDoctitle(), document.convert());
  }

  /**
   * Prints a text as a PDF.
   *
   * @param folder that files are relative to
   * @param theme how it looks
   */
  void print(String text, Path folder, Path theme, Path pdf) {
    Attributes attributes =
        Attributes.builder()
            .attribute("pdf-theme", theme.toString())
            .attribute("pdf-fontsdir", FONTS)
            .build();
    Options options =
        Options.builder()
            .safe(SafeMode.UNSAFE)
            .backend("pdf")
            .attributes(attributes)
            .baseDir(folder.toFile())
            .toFile(pdf.toFile())
            .build();
    asciidoctor.convert(text, options);
  }

  /** What Asciidoctor found wrong in all pages so far: a missing region, a bad table. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /**
   * @throws UserError if there are complaints
   */
  static void refuse(String what, List<String> complaints) {
    if (!complaints.isEmpty()) {
      throw new UserError(what + ":\n  " + String.join("\n  ", complaints));
    }
  }

  private void complain(LogRecord record) {
    String place = record.getCursor() == null ? "" : record.getCursor() + ": ";
    complaints.add(place + record.getMessage());
  }

  @Override
  public void close() {
    asciidoctor.close();
  }
}
