package milliwatt.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import milliwatt.grade.Grade;
import milliwatt.grade.Graded;
import milliwatt.report.Golden;
import milliwatt.report.Samples;
import org.junit.jupiter.api.Test;

class DashboardPageTest {
  private static Graded entry(String student, Grade grade, long millis) {
    return new Graded(student, Map.of(), "", "v1", grade, millis, 100 + millis);
  }

  private static String page(List<Graded> entries) throws Exception {
    return page(entries, Map.of());
  }

  private static String page(List<Graded> entries, Map<String, String> quarantine)
      throws Exception {
    StringWriter text = new StringWriter();
    new DashboardPage(
            "lab01", "Quantisation", "Graded by Milliwatt.", 20, quarantine, !quarantine.isEmpty())
        .write(use -> entries.forEach(use), text);
    return text.toString();
  }

  private static List<Graded> students() {
    return List.of(
        entry("ann", new Grade.Scored(Samples.points(20, 20)), 400),
        entry("bob", new Grade.Scored(Samples.counted()), 900),
        entry("carl", new Grade.Scored(Samples.counted()), 800),
        entry("<script>alert(1)</script>", new Grade.Scored(Samples.hostile()), 700),
        entry("dora", new Grade.Scored(Samples.doesNotCompile()), 50),
        entry("eve", new Grade.Refused("The archive holds a link."), 0),
        entry("fay", new Grade.Unsettled("The board was unplugged."), 0));
  }

  @Test
  void it_is_written_as_the_golden_file_has_it() throws Exception {
    Golden.assertSame(DashboardPageTest.class, "class.html", page(students()));
  }

  @Test
  void it_asks_for_nothing_and_runs_nothing() throws Exception {
    assertThat(page(students()))
        .doesNotContain("<script", "http://", "https://", "@import", "url(")
        .contains("default-src 'none'");
  }

  @Test
  void it_tells_those_without_a_grade_from_those_who_failed() throws Exception {
    String page = page(students());
    assertThat(page).contains("Without a grade, through no fault of the student");
    assertThat(page.substring(page.indexOf("id=\"unsettled\""), page.indexOf("id=\"points\"")))
        .contains("fay", "The board was unplugged.")
        .doesNotContain("eve");
  }

  @Test
  void boards_in_quarantine_are_named_where_there_are_some() throws Exception {
    assertThat(page(students())).doesNotContain("quarantine");
    assertThat(page(students(), Map.of("/dev/ttyACM1", "It does not <answer>.")))
        .contains("Boards in quarantine", "/dev/ttyACM1", "It does not &lt;answer&gt;.");
  }

  @Test
  void those_who_fail_alike_are_shown_together_with_their_hint() throws Exception {
    assertThat(page(students())).contains("<h3>2 students: ");
    assertThat(page(students().subList(0, 2))).contains("No two submissions fail alike.");
  }

  @Test
  void it_stays_small_with_a_large_class() throws Exception {
    List<Graded> many = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      many.add(entry("student" + i, new Grade.Scored(Samples.everyKindOfVerdict()), i));
    }
    assertThat(page(many)).hasSizeLessThan(600_000).contains("and 1960 more");
  }
}
