package milliwatt.format;

import java.io.StringWriter;
import java.util.Map;
import milliwatt.grade.Grade;
import milliwatt.grade.Graded;
import milliwatt.report.Golden;
import milliwatt.report.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradebookTest {
  private static Graded entry(String student, Grade grade, Map<String, String> facts) {
    return new Graded(student, facts, "", "v1", grade, 1, 1);
  }

  @ParameterizedTest
  @EnumSource(Gradebook.class)
  void it_is_written_as_the_golden_file_has_it(Gradebook gradebook) throws Exception {
    CsvTable table = new CsvTable();
    gradebook.begin(table, "lab01 Quantisation", 20);
    // A tenth is taken off, for it was a day late.
    Grade half = new Grade.Scored(Samples.points(7.5, 20));
    Map<String, String> facts =
        Map.of("name", "Lee, Ann", "id", "17", "login", "ann", "email", "ann@x.org");
    gradebook.row(table, entry("ann", half, facts), "lab01 Quantisation", 6.75, "it works");
    Grade refused = new Grade.Refused("no");
    gradebook.row(table, entry("=HYPERLINK(1)", refused, Map.of()), "lab01 Quantisation", 0, "+1");
    Grade none = new Grade.Unsettled("The board was unplugged.");
    gradebook.row(table, entry("eve", none, Map.of()), "lab01 Quantisation", 0, "no verdict");
    StringWriter text = new StringWriter();
    table.write(text);
    Golden.assertSame(GradebookTest.class, gradebook.fileName, text.toString());
  }
}
