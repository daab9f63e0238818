package milliwatt.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.cli.UserError;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  private static final int PAGE_BYTES = 150_000;
  private static final int DEMO_BYTES = 120_000;

  /** The index of the whole book, which comes when somebody searches, grows with each chapter. */
  private static final int SEARCH_BYTES = 150_000;

  @TempDir Path folder;

  @Test
  void it_has_no_broken_link_anchor_or_picture_and_asks_no_other_host() throws IOException {
    assertThat(Proofreader.read(BuiltSite.folder(), Terms.read(BuiltSite.CLONE))).isEmpty();
  }

  @Test
  void every_lab_is_a_chapter_with_its_time_and_at_least_two_figures() {
    for (Lab lab : new LabCatalogue().all()) {
      Document page = Jsoup.parse(BuiltSite.page(lab.folder() + ".html"));
      assertThat(page.selectFirst("h1").text()).startsWith("Lab " + lab.id().substring(3));
      assertThat(page.selectFirst(".facts").text()).contains(Theme.time(lab.minutes()));
      assertThat(page.select("figure.picture svg")).as(lab.id()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void every_chapter_has_an_exercise_beyond_the_graded_ones_two_figures_and_a_time()
      throws IOException {
    List<Page> chapters =
        Book.read(BuiltSite.CLONE).pages().stream()
            .filter(page -> page.source().startsWith("labs/"))
            .toList();
    assertThat(chapters).hasSizeGreaterThanOrEqualTo(new LabCatalogue().all().size());
    for (Page chapter : chapters) {
      Document page = Jsoup.parse(BuiltSite.page(chapter.file()));
      Element beyond = page.getElementById("_beyond_the_checks");
      assertThat(beyond).as(chapter.id()).isNotNull();
      assertThat(beyond.parent().select("p").text()).as(chapter.id()).contains("?");
      assertThat(page.select("figure.picture svg").size()).as(chapter.id()).isGreaterThan(1);
      assertThat(page.selectFirst(".facts").text()).contains(Theme.time(chapter.minutes()));
    }
  }

  @Test
  void every_page_can_be_edited_where_its_text_is() throws IOException {
    Book book = Book.read(BuiltSite.CLONE);
    List<String> files = new ArrayList<>(book.pages().stream().map(Page::file).toList());
    files.add("index.html");
    for (String file : files) {
      String link =
          Jsoup.parse(BuiltSite.page(file)).select(".foot a[href*=/edit/main/]").attr("href");
      assertThat(BuiltSite.CLONE.resolve(link.replaceFirst(".*/edit/main/", "")))
          .as(file)
          .isRegularFile();
    }
  }

  @Test
  void every_page_says_its_address_and_the_sitemap_has_them_all() throws IOException {
    String sitemap = BuiltSite.page("sitemap.xml");
    Book book = Book.read(BuiltSite.CLONE);
    for (Page page : book.pages()) {
      String address = book.address() + page.file();
      assertThat(sitemap).contains("<loc>" + address + "</loc>");
      assertThat(
              Jsoup.parse(BuiltSite.page(page.file())).select("link[rel=canonical]").attr("href"))
          .isEqualTo(address);
    }
  }

  @Test
  void only_a_page_with_a_demo_may_run_webassembly() throws IOException {
    for (Page page : Book.read(BuiltSite.CLONE).pages()) {
      Document document = Jsoup.parse(BuiltSite.page(page.file()));
      String policy = document.select("meta[http-equiv]").attr("content");
      assertThat(policy).doesNotContain("'unsafe-eval'");
      assertThat(policy.contains("'wasm-unsafe-eval'"))
          .as(page.file())
          .isEqualTo(!document.select("[data-demo]").isEmpty());
    }
  }

  @Test
  void every_board_is_drawn_with_its_chip_and_its_sensors_in_words_too() {
    for (Board board : new BoardCatalogue().all()) {
      Document page = Jsoup.parse(BuiltSite.page("board-" + board.id() + ".html"));
      Element drawing = page.selectFirst("svg.board");
      assertThat(drawing.attr("aria-label")).startsWith(board.name()).contains("the chip ");
    }
    String nano =
        Jsoup.parse(BuiltSite.page("board-nano33ble.html")).select("svg.board").attr("aria-label");
    assertThat(nano)
        .contains("nRF52840, microphone, motion")
        .contains("USB")
        .doesNotContain("camera");
    String edge =
        Jsoup.parse(BuiltSite.page("board-sparkfun-edge.html"))
            .select("svg.board")
            .attr("aria-label");
    assertThat(edge).contains("six pins for a serial adapter", "2 microphones");
  }

  @Test
  void previous_and_next_lead_through_all_pages_once() throws IOException {
    List<String> files = Book.read(BuiltSite.CLONE).pages().stream().map(Page::file).toList();
    String at = files.getFirst();
    for (String next : files.subList(1, files.size())) {
      Document page = Jsoup.parse(BuiltSite.page(at));
      assertThat(page.selectFirst("a[rel=next]").attr("href")).isEqualTo(next);
      Document after = Jsoup.parse(BuiltSite.page(next));
      assertThat(after.selectFirst("a[rel=prev]").attr("href")).isEqualTo(at);
      at = next;
    }
    assertThat(Jsoup.parse(BuiltSite.page(at)).select("a[rel=next]")).isEmpty();
  }

  @Test
  void a_listing_is_the_marked_region_of_the_solution_in_colour_under_its_files_name() {
    Document page = Jsoup.parse(BuiltSite.page("lab01-quantisation.html"));
    var listing =
        page.select(".listingblock").stream()
            .filter(block -> block.text().contains("static int roundingDivideByPowerOfTwo"))
            .findFirst()
            .orElseThrow();
    assertThat(listing.selectFirst(".title a").text()).isEqualTo("FixedPoint.java");
    assertThat(listing.select(".t-keyword").eachText()).contains("static", "int");
    assertThat(listing.text()).doesNotContain("tag::").doesNotContain("int mask");
  }

  @Test
  void a_formula_is_mathml_when_the_page_is_built() {
    Document page = Jsoup.parse(BuiltSite.page("arithmetic.html"));
    assertThat(page.select("math")).hasSizeGreaterThan(20);
    assertThat(page.select("math mfrac")).isNotEmpty();
    assertThat(page.select("main").text()).doesNotContain("\\frac").doesNotContain("latexmath");
  }

  @Test
  void every_command_is_in_the_reference() {
    Document page = Jsoup.parse(BuiltSite.page("commands.html"));
    List<String> headings = page.select("h2").stream().map(h -> h.ownText()).toList();
    assertThat(headings).contains("check", "hint", "inspect", "translate", "site");
    assertThat(page.text()).contains("milliwatt check lab01 --watch");
  }

  @Test
  void every_fact_of_a_board_has_the_document_it_was_read_in() {
    Document page = Jsoup.parse(BuiltSite.page("board-nano33ble.html"));
    assertThat(page.text()).contains("nRF52840").contains("Nordic Semiconductor, nRF52840 Product");
  }

  @Test
  void a_page_and_what_it_loads_at_once_are_small() throws IOException {
    long assets = 0;
    for (String name : List.of("site.css", "theme.js", "site.js", "demos.js", "icon.svg")) {
      assets += zipped(BuiltSite.folder().resolve("assets").resolve(name));
    }
    for (Page page : Book.read(BuiltSite.CLONE).pages()) {
      long bytes = assets + zipped(BuiltSite.folder().resolve(page.file()));
      assertThat(bytes).as(page.file()).isLessThan(PAGE_BYTES);
    }
    try (Stream<Path> files = Files.list(BuiltSite.folder().resolve("assets"))) {
      for (Path file : files.toList()) {
        boolean index = file.endsWith("search-data.js");
        assertThat(zipped(file)).as(file.toString()).isLessThan(index ? SEARCH_BYTES : DEMO_BYTES);
      }
    }
  }

  private static long zipped(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(Files.readAllBytes(file));
    }
    return bytes.size();
  }

  @Test
  void the_zip_holds_the_whole_site() throws IOException {
    Path zip = folder.resolve("book.zip");
    Bundle.write(BuiltSite.folder(), zip);
    try (ZipFile book = new ZipFile(zip.toFile())) {
      assertThat(book.getEntry("milliwatt-site/index.html")).isNotNull();
      assertThat(book.getEntry("milliwatt-site/assets/tinyml.js")).isNotNull();
    }
    assertThat(folder)
        .isDirectoryContaining("glob:**book.zip")
        .isDirectoryNotContaining("glob:**.unfinished");
  }

  @Test
  void a_folder_that_holds_something_else_is_left_alone() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "Three years of work.");
    try (SiteBuild build = new SiteBuild(BuiltSite.CLONE, false)) {
      assertThatThrownBy(() -> build.build(folder))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("name another folder");
    }
    assertThat(folder).isDirectoryContaining("glob:**thesis.txt");
    assertThat(folder.toFile().list()).hasSize(1);
  }
}
