package milliwatt.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedBookTest {
  @TempDir Path folder;

  private String text() throws IOException {
    Book book = Book.read(BuiltSite.CLONE);
    return new PrintedBook(BuiltSite.CLONE, book, new Formulas(), folder).text();
  }

  @Test
  void every_page_is_a_chapter_and_every_demo_and_board_has_its_place() throws IOException {
    String text = text();
    for (Page page : Book.read(BuiltSite.CLONE).pages()) {
      assertThat(text).contains("[#" + page.id() + "]\n= ");
    }
    assertThat(text)
        .contains("*Plan an arena*, a demo that runs link:", "board-nano33ble.svg[")
        .doesNotContain("demo::", "<svg", "latexmath:[");
  }

  @Test
  void a_link_between_pages_leads_to_a_chapter_of_the_book() throws IOException {
    assertThat(text()).contains("<<lab01-quantisation,").doesNotContain("handout.adoc[");
  }

  @Test
  @Tag("long") // Minutes.
  void the_whole_book_becomes_a_pdf_and_nothing_in_it_is_complained_of() throws IOException {
    Path pdf = folder.resolve("book.pdf");
    PrintedBook.write(BuiltSite.CLONE, pdf);
    String inside = Files.readString(pdf, StandardCharsets.ISO_8859_1);
    assertThat(inside).startsWith("%PDF-").contains("NotoSans", "DejaVuSans");
    long pages = Pattern.compile("/Type /Page\\b").matcher(inside).results().count();
    assertThat(pages).isGreaterThan(150);
    assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
  }
}
