package milliwatt.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofreaderTest {
  @TempDir Path site;

  private List<String> read(String body) throws IOException {
    String page = "<html lang=en><title>A page</title><body><main><h1 id=top>A page</h1>";
    Files.writeString(site.resolve("a.html"), page + body);
    return Proofreader.read(site, new Terms(Map.of("\\bquantiz(ed|ation)\\b", "quantisation")));
  }

  @Test
  void it_finds_nothing_in_a_sound_page() throws IOException {
    assertThat(read("<a href=#top>up</a><a href=a.html#top>here</a><a href=https://x.org>x</a>"))
        .isEmpty();
  }

  @Test
  void it_finds_a_link_to_a_page_that_is_not_there() throws IOException {
    assertThat(read("<a href=b.html>b</a>"))
        .containsExactly("a.html links to b.html, which is not there.");
  }

  @Test
  void it_finds_a_link_to_a_place_that_is_not_there() throws IOException {
    assertThat(read("<a href=#end>end</a>"))
        .containsExactly("a.html links to #end, but that page has no such place.");
  }

  @Test
  void it_finds_what_another_host_would_be_asked_for() throws IOException {
    assertThat(read("<script src=https://cdn.example/x.js></script><img alt='' src=//x/y.png>"))
        .containsExactly(
            "a.html asks for https://cdn.example/x.js, which is not a file beside it.",
            "a.html asks for //x/y.png, which is not a file beside it.");
  }

  @Test
  void it_finds_a_picture_that_is_missing_or_has_no_text() throws IOException {
    assertThat(read("<img src=x.svg><svg role=img id=s></svg>"))
        .containsExactly(
            "a.html needs x.svg, which is not there.",
            "a.html has a picture without a text: x.svg.",
            "a.html has a drawing without a text: s.");
  }

  @Test
  void it_finds_headings_out_of_order_double_ids_and_scripts_inside() throws IOException {
    assertThat(read("<h3>deep</h3><p id=top></p><script>go()</script>"))
        .containsExactly(
            "a.html has two elements with the id top.",
            "a.html skips a level of headings before 'deep'.",
            "a.html has a script inside, which its policy forbids.");
  }

  @Test
  void it_finds_a_term_that_is_spelled_otherwise_but_not_in_code_a_title_or_a_file()
      throws IOException {
    assertThat(
            read(
                "<p>A quantized byte, <code>quantized</code>, \"8-bit quantization\", a/quantized.adoc."))
        .containsExactly("a.html says 'quantized'; the book's term is: quantisation.");
  }

  @Test
  void a_pasted_listing_that_is_not_in_the_solutions_is_stale_unless_it_is_a_sketch()
      throws IOException {
    PastedListings listings = new PastedListings(BuiltSite.CLONE);
    String there = "[source,java]\n----\nreturn (position + ALIGNMENT - 1) & -ALIGNMENT;\n----\n";
    String gone =
        "\n[source,java]\n----\nreturn ALIGNMENT + position;\nreturn 1 + position;\n----\n";
    assertThat(listings.stale("x.adoc", there)).isEmpty();
    assertThat(listings.stale("x.adoc", there + gone))
        .singleElement()
        .asString()
        .startsWith("x.adoc:8: 'return ALIGNMENT + position;' is not in the solutions");
    assertThat(listings.stale("x.adoc", gone.replace("java]", "java,role=sketch]"))).isEmpty();
  }
}
