package milliwatt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import milliwatt.result.LabResult;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  @Test
  void every_kind_of_verdict() throws IOException {
    Golden.assertSame("verdicts.html", html(Samples.everyKindOfVerdict()));
  }

  @Test
  void a_program_outside_tiny_java() throws IOException {
    Golden.assertSame("not-tiny-java.html", html(Samples.leavesTinyJava()));
  }

  @Test
  void counts_that_gave_points_and_counts_that_did_not() throws IOException {
    Golden.assertSame("counted.html", html(Samples.counted()));
    Golden.assertSame("open.html", html(Samples.open()));
  }

  @Test
  void the_page_asks_nobody_for_anything_and_runs_nothing() throws IOException {
    assertThat(html(Samples.everyKindOfVerdict()))
        .contains("default-src 'none'")
        .doesNotContain("http:", "https:", "<script", "url(", "@import", "src=");
  }

  @Test
  void a_check_s_picture_is_part_of_the_page() throws IOException {
    Golden.assertSame("plans.html", html(Samples.drawing()));
  }

  @Test
  void pictures_ask_nobody_for_anything_and_keep_hostile_names_text() throws IOException {
    String own =
        html(Samples.drawing()).replace("url(#", "(#").replace("http://www.w3.org/2000/svg", "");
    assertThat(own)
        .contains("&lt;script&gt;")
        .doesNotContain("http:", "https:", "<script", "url(", "@import", "src=", "\u001b");
  }

  @Test
  void hostile_text_stays_text() throws IOException {
    assertThat(html(Samples.hostile()))
        .contains("&lt;script&gt;", "&amp;amp;", "\\u{1b}[2J")
        .doesNotContain("<script", "\u001b", "\u009b", "\u202e", "\u0007");
  }

  @Test
  void braces_in_a_student_s_text_are_not_a_template() throws IOException {
    LabResult r = Samples.printing("{{lab}} {{{title}}} {{#checks}}");
    assertThat(html(r)).contains("<pre>{{lab}} {{{title}}} {{#checks}}</pre>");
  }

  private static String html(LabResult result) throws IOException {
    var out = new StringWriter();
    HtmlReport.write(result, "Save the file and run check lab01 again.", out);
    return out.toString();
  }
}
