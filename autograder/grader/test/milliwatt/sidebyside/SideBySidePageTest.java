package milliwatt.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import milliwatt.engine.LabInC;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.tinyjava.Source;
import milliwatt.translate.Translation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SideBySidePageTest {
  private static List<ClassInC> classes;
  private static String page;

  @BeforeAll
  static void lab06() throws IOException {
    LabCatalogue catalogue = new LabCatalogue();
    Lab lab = catalogue.find("lab06");
    LabInC program = LabInC.reference(lab, catalogue, new CourseSources());
    classes =
        program.sources().stream()
            .filter(source -> source.path().startsWith("tinyml/"))
            .map(java -> ClassInC.of(java, "the reference", program.translation()))
            .filter(each -> lab.classes().contains(each.name()))
            .toList();
    page = page(classes);
  }

  @Test
  void every_line_of_c_that_came_from_java_has_its_twin() {
    int lines = 0;
    for (ClassInC each : classes) {
      String section = section(each.name());
      Set<String> java = found("<td class=\"java\" role=\"cell\" data-line=\"(\\d+)\"", section);
      Set<String> c = found("<td class=\"c\" role=\"cell\" data-line=\"(\\d+)\"", section);
      assertThat(c).as(each.name()).isNotEmpty().isEqualTo(java);
      for (String file : each.cFiles()) {
        for (int i = 0; i < each.cLines(file).size(); i++) {
          int line = each.javaLine(file, i);
          if (line > 0) {
            assertThat(c).as(file + ":" + (i + 1)).contains(Integer.toString(line));
            lines++;
          }
        }
      }
    }
    assertThat(lines).isGreaterThan(300);
  }

  @Test
  void every_line_of_both_sides_is_there_once_and_in_order() {
    for (ClassInC each : classes) {
      List<String> java = cells("java", each.name());
      List<String> c = cells("c", each.name());
      assertThat(c)
          .isEqualTo(each.cFiles().stream().flatMap(file -> each.cLines(file).stream()).toList());
      assertThat(java)
          .isEqualTo(
              each.java()
                  .text()
                  .lines()
                  .filter(line -> !line.matches("\\s*// (tag|end)::\\S+\\[\\].*"))
                  .toList());
    }
  }

  @Test
  void a_loop_with_two_versions_has_two_twins_and_the_first_stands_beside_it() {
    ClassInC conv = classes.stream().filter(c -> c.name().equals("Conv2D")).findFirst().get();
    List<String> lines = conv.cLines("Conv2D.c");
    List<Integer> versions =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains("int32_t value ="))
            .mapToObj(i -> conv.javaLine("Conv2D.c", i))
            .toList();
    assertThat(versions).hasSize(2);
    int line = versions.getFirst();
    assertThat(versions.getLast()).isEqualTo(line);
    String section = section("Conv2D");
    int start = section.indexOf("id=\"Conv2D-" + line + "\"");
    String row = section.substring(start, section.indexOf("</tr>", start));
    assertThat(text(row))
        .contains("pixels[in + d]", "pixels->data[in + d]")
        .doesNotContain("byte_at");
  }

  @Test
  void the_page_asks_nobody_for_anything_and_runs_only_its_own_script() throws Exception {
    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContain("http:", "https:", "url(", "@import", "src=", "<link rel=\"stylesheet");
    String script = page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    assertThat(page.split("<script", -1)).hasSize(2);
  }

  @Test
  void sections_have_headings_that_the_contents_lead_to() {
    for (ClassInC each : classes) {
      assertThat(page).contains("<h2 id=\"" + each.name() + "\">", "href=\"#" + each.name() + "\"");
    }
    assertThat(page).contains("<th scope=\"col\" role=\"columnheader\">Java</th>");
    assertThat(page.split("<caption>", -1)).hasSize(classes.size() + 1);
  }

  @Test
  void hostile_text_stays_text() throws IOException {
    Source java = new Source("tinyml/X.java", "// <script>{{title}}\u202e\u001b[2J\n", true);
    Translation translation =
        new Translation(
            Map.of("X.h", "// <script>{{title}}\u202e\n", "X.c", "\"</script>\"\n"),
            Map.of("X.h", List.of("X.java:1"), "X.c", List.of("")),
            List.of());
    assertThat(page(List.of(ClassInC.of(java, "<b>", translation))))
        .contains("&lt;script&gt;{{title}}\\u{202e}", "&lt;b&gt;", "&lt;/script&gt;")
        .doesNotContain("<b>", "\u202e", "\u001b");
  }

  private static String page(List<ClassInC> classes) throws IOException {
    StringWriter out = new StringWriter();
    SideBySidePage.write("Convolutions", "The reference.", classes, out);
    return out.toString();
  }

  private static String section(String name) {
    int start = page.indexOf("<section aria-labelledby=\"" + name + "\">");
    return page.substring(start, page.indexOf("</section>", start));
  }

  private static Set<String> found(String pattern, String text) {
    return new HashSet<>(
        Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList());
  }

  /** The texts of one side, as a reader sees them. */
  private static List<String> cells(String side, String name) {
    return Pattern.compile("<td class=\"" + side + "\" [^>]*><code[^>]*>(.*?)</code>")
        .matcher(section(name))
        .results()
        .map(match -> text(match.group(1)))
        .toList();
  }

  private static String text(String html) {
    return html.replaceAll("</?span[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x60;", "`")
        .replace("&#x3D;", "=")
        .replace("&amp;", "&");
  }
}
