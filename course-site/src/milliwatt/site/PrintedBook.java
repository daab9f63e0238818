package milliwatt.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milliwatt.folder.TemporaryFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The book as one AsciiDoc document, a part for each part and a chapter for each page, and as a
 * PDF.
 *
 * <p>Pages are written for themselves. What in them depends on where they lie is made to hold in
 * the one document: included files get their full names, links between pages lead to chapters, and
 * the ids of sections begin with their page's. Formulas become text, and demos what is said of
 * them.
 */
final class PrintedBook {
  private static final String THEME = "course-site/theme/paper-theme.yml";
  private static final Pattern INCLUDE = Pattern.compile("(?m)^(include::)([^\\[\\n]+)(?=\\[)");
  private static final Pattern IMAGE = Pattern.compile("(?m)^(image::)([^\\[\\n]+)(?=\\[)");
  private static final Pattern REFERENCE =
      Pattern.compile("(?:xref|link):([\\w./-]+?\\.(?:adoc|yaml|md))(?:#([\\w-]+))?\\[([^]]*)]");
  private static final Pattern INLINE_FORMULA =
      Pattern.compile("latexmath:\\[((?:[^]\\\\]|\\\\.)*)]");
  private static final Pattern BLOCK_FORMULA =
      Pattern.compile("(?m)^\\[(?:latexmath|stem)]\\n\\+{4}\\n(.*?)\\n\\+{4}$", Pattern.DOTALL);
  private static final Pattern PASSED_ON = Pattern.compile("(?ms)^\\+{4}\\n(.*?)\\n\\+{4}$");
  private final Path clone;
  private final Book book;
  private final Manuscript manuscript;
  private final Formulas formulas;
  private final Path drawings;

  /**
   * @param drawings a folder for drawings in the colours of paper
   */
  PrintedBook(Path clone, Book book, Formulas formulas, Path drawings) {
    this.clone = clone;
    this.book = book;
    this.formulas = formulas;
    this.drawings = drawings;
    manuscript = new Manuscript(clone, book);
  }

  /** Writes the PDF beside the file and then moves it there. */
  static void write(Path clone, Path pdf) throws IOException {
    try (TemporaryFolder drawings = TemporaryFolder.of("book");
        Typesetter typesetter = new Typesetter()) {
      Book book = Book.read(clone);
      String text = new PrintedBook(clone, book, new Formulas(), drawings.path()).text();
      Path unfinished = pdf.resolveSibling(pdf.getFileName() + ".unfinished");
      typesetter.print(text, clone, clone.resolve(THEME), unfinished);
      Typesetter.refuse("The book has mistakes", typesetter.complaints());
      Files.move(unfinished, pdf, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The whole book. */
  String text() throws IOException {
    StringBuilder text =
        new StringBuilder("= Milliwatt: machine learning on a milliwatt, in plain Java\n");
    text.append(
        ":doctype: book\n:toc:\n:toclevels: 1\n:experimental:\n:source-highlighter: rouge\n");
    text.append(":table-caption!:\n:figure-caption!:\n:listing-caption!:\n:idseparator: _\n\n");
    for (Book.Part part : book.parts()) {
      text.append("= ").append(part.title()).append("\n\n");
      for (Page page : part.pages()) {
        text.append("\n:idprefix: ").append(page.id()).append("_\n:leveloffset: +1\n\n");
        text.append("[#").append(page.id()).append("]\n").append(chapter(page));
        text.append("\n\n:leveloffset: -1\n\n");
      }
    }
    return text.toString();
  }

  private String chapter(Page page) throws IOException {
    Path folder = clone.resolve(page.sourceFile()).getParent();
    String text =
        page.kind() == Page.Kind.SECTION
            ? ReadmeSection.asciidoc(clone, page.source())
            : manuscript.written(page);
    text =
        replaced(BLOCK_FORMULA, text, found -> "[.text-center]\n" + formulas.text(found.group(1)));
    text = replaced(INLINE_FORMULA, text, found -> formulas.text(found.group(1)));
    text = replaced(PASSED_ON, text, found -> passedOn(page, found.group(1)));
    text = replaced(Manuscript.DEMO, text, found -> demo(page, found.group(1)));
    text =
        replaced(INCLUDE, text, found -> "include::" + folder.resolve(found.group(2)).normalize());
    text = replaced(IMAGE, text, found -> "image::" + drawing(folder.resolve(found.group(2))));
    return replaced(REFERENCE, text, found -> reference(page, found));
  }

  private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
  }

  private String reference(Page from, MatchResult found) {
    String target =
        Path.of(from.sourceFile()).resolveSibling(found.group(1)).normalize().toString();
    Optional<Page> page = book.writtenIn(target);
    if (page.isEmpty()) {
      return "link:%s/blob/main/%s[%s]".formatted(book.repository(), target, found.group(3));
    }
    String section = found.group(2) == null ? "" : found.group(2);
    String id = page.get().id();
    // In the ids that Asciidoctor makes of a section's title, hyphens of the prefix are
    // underscores.
    String anchor = section.isEmpty() ? id : id.replace('-', '_') + section;
    return "<<%s,%s>>".formatted(anchor, found.group(3));
  }

  /** A drawing as it is on paper, in a file of its own. */
  private String drawing(Path svg) {
    try {
      Path folder = svg.getParent().getParent().getFileName();
      String name = folder + "-" + svg.getFileName();
      return kept(name, PaperDrawing.of(Files.readString(svg)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is passed on to the web page: a drawing is kept, all else is for browsers alone. */
  private String passedOn(Page page, String html) {
    Element figure = Jsoup.parseBodyFragment(html).selectFirst("figure");
    if (figure == null) {
      return "";
    }
    Element svg = figure.selectFirst("svg");
    String caption = figure.select("figcaption").text();
    try {
      String sheet = Files.readString(clone.resolve("course-site/theme/site.css"));
      String file = kept(page.id() + ".svg", PaperDrawing.of(svg.outerHtml(), sheet));
      return ".%s\nimage::%s[%s]\n".formatted(caption, file, svg.attr("aria-label"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String kept(String name, String svg) throws IOException {
    return Files.writeString(drawings.resolve(name), svg).toString();
  }

  /** What a demo shows, and where it runs. */
  private String demo(Page page, String name) {
    try {
      Path file = clone.resolve("course-site/theme/demos/" + name + ".html");
      List<String> said = Jsoup.parseBodyFragment(Files.readString(file)).select("p").eachText();
      return "====\n*%s*, a demo that runs link:%s%s#demo-%s[in the website's page]. %s\n===="
          .formatted(said.get(0), book.address(), page.file(), name, said.get(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
