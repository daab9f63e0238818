package milliwatt.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import milliwatt.cli.UserError;

/** Builds the site from a clone. Kept for several builds, it need not start Asciidoctor again. */
final class SiteBuild implements AutoCloseable {
  /**
   * In every page that this builder wrote: only a folder with such a front page is written over.
   */
  private static final String SIGN = "<meta name=\"generator\" content=\"milliwatt site\">";

  private final Path clone;
  private final boolean reloads;
  private Typesetter typesetter;
  private final Formulas formulas = new Formulas();
  private final Twins twins = new Twins();

  /**
   * @param clone the clone's root
   * @param reloads whether pages load themselves anew when the server says so
   */
  SiteBuild(Path clone, boolean reloads) {
    this.clone = clone;
    this.reloads = reloads;
  }

  /**
   * Builds all pages.
   *
   * @param out the folder to write; made if it is not there
   * @return how many pages there are
   * @throws UserError if the folder holds anything else, or a page has a mistake
   */
  int build(Path out) throws IOException {
    refuseForeign(out);
    make(out);
    if (typesetter == null) {
      typesetter = new Typesetter();
    }
    Book book = Book.read(clone);
    Manuscript manuscript = new Manuscript(clone, book);
    Leaf.Press press = new Leaf.Press(clone, book, formulas);
    List<Leaf> leaves = new ArrayList<>();
    int before = typesetter.complaints().size();
    PastedListings pasted = new PastedListings(clone);
    List<String> stale = new ArrayList<>();
    for (Page page : book.pages()) {
      leaves.add(Leaf.of(page, set(page, manuscript), press));
      if (page.kind() == Page.Kind.ASCIIDOC) {
        stale.addAll(pasted.stale(page.source(), manuscript.written(page)));
      }
    }
    List<String> complaints = new ArrayList<>(typesetter.complaints());
    complaints.subList(0, before).clear();
    complaints.addAll(stale);
    leaves.forEach(leaf -> complaints.addAll(leaf.broken()));
    Path assets = Files.createDirectories(out.resolve("assets"));
    Theme theme = new Theme(clone, book, leaves, reloads);
    for (Leaf leaf : leaves) {
      Files.writeString(out.resolve(leaf.page().file()), theme.page(leaf));
    }
    Files.writeString(out.resolve("index.html"), theme.front());
    theme.copy(assets);
    new Demos(clone).write(assets);
    twins.write(assets);
    SearchIndex.write(leaves, assets);
    Files.writeString(out.resolve("sitemap.xml"), Sitemap.of(book));
    complaints.addAll(Proofreader.read(out, Terms.read(clone)));
    Typesetter.refuse("The site has mistakes", complaints);
    return leaves.size() + 1;
  }

  /** What it translated. */
  Twins twins() {
    return twins;
  }

  private Typesetter.Set set(Page page, Manuscript manuscript) throws IOException {
    return page.kind() == Page.Kind.SECTION
        ? ReadmeSection.of(clone, page.source())
        : typesetter.set(manuscript.text(page), clone.resolve(page.source()));
  }

  /** Before anything else: work of many seconds is not lost on a folder that cannot be written. */
  private static void make(Path out) {
    try {
      if (Files.isWritable(Files.createDirectories(out))) {
        return;
      }
    } catch (IOException e) {
      // Said below.
    }
    throw new UserError(out + " cannot be made or written; name another folder with --out.");
  }

  private static void refuseForeign(Path out) throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    if (!Files.isDirectory(out)) {
      throw new UserError(out + " is a file; name a folder for the site.");
    }
    Path front = out.resolve("index.html");
    boolean ours = Files.isRegularFile(front) && Files.readString(front).contains(SIGN);
    try (var files = Files.list(out)) {
      if (!ours && files.findAny().isPresent()) {
        throw new UserError(out + " holds something that is not the site; name another folder.");
      }
    }
  }

  @Override
  public void close() {
    if (typesetter != null) {
      typesetter.close();
    }
  }
}
