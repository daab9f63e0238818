package milliwatt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Count, budget and ratio read the same wherever they are shown. */
class MeasuredTest {
  static List<LabResult> results() {
    return List.of(Samples.open(), Samples.counted());
  }

  @ParameterizedTest
  @MethodSource("results")
  void every_report_uses_the_same_words(LabResult result) throws IOException {
    StringWriter terminal = new StringWriter();
    new TerminalReport(new PrintWriter(terminal), false, 100).print(result, "");
    StringWriter html = new StringWriter();
    HtmlReport.write(result, "", html);
    StringWriter json = new StringWriter();
    JsonReport.write(result, json);
    String picture = ReportPicture.svg(result, "", "check");
    for (CheckResult check : result.checks()) {
      String words = Measured.sentence(check.measurement());
      if (!words.isEmpty()) {
        assertThat(terminal.toString()).contains(words);
        assertThat(html.toString()).contains(words);
        assertThat(json.toString()).contains(words);
        assertThat(picture).contains(words);
      }
    }
  }
}
