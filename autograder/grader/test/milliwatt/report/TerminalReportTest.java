package milliwatt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import milliwatt.result.LabResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalReportTest {
  private static final String NEXT =
      "Mend quantize in Quantization.java, save, and run check lab01 again.";

  @Test
  void every_kind_of_verdict_in_plain_text() throws IOException {
    Golden.assertSame("verdicts.txt", plain(Samples.everyKindOfVerdict(), 80));
  }

  @Test
  void every_kind_of_verdict_in_colour() throws IOException {
    Golden.assertSame(
        "verdicts.ansi.txt", print(Samples.everyKindOfVerdict(), true, 80).replace("\u001b", "␛"));
  }

  @Test
  void a_run_that_passes() throws IOException {
    Golden.assertSame("passed.txt", plain(Samples.allPassed(), 80));
  }

  @Test
  void a_program_that_does_not_compile() throws IOException {
    Golden.assertSame("does-not-compile.txt", plain(Samples.doesNotCompile(), 80));
  }

  @Test
  void a_program_outside_tiny_java() throws IOException {
    Golden.assertSame("not-tiny-java.txt", plain(Samples.leavesTinyJava(), 80));
  }

  @Test
  void points_that_only_a_board_can_give_are_shown_apart() throws IOException {
    Golden.assertSame("open.txt", plain(Samples.open(), 80));
  }

  @Test
  void what_was_counted_stands_beside_its_budget() throws IOException {
    Golden.assertSame("counted.txt", plain(Samples.counted(), 80));
  }

  @Test
  void the_plan_of_the_check_that_failed() throws IOException {
    Golden.assertSame("plans.txt", plain(Samples.drawing(), 80));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100})
  void a_plan_is_no_wider_than_the_terminal(int width) {
    String colour = print(Samples.drawing(), true, width);
    Stream.of(plain(Samples.drawing(), width), colour.replaceAll("\u001b\\[[0-9;]*m", ""))
        .flatMap(String::lines)
        .forEach(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
  }

  @Test
  void plain_text_is_ascii_when_the_student_s_text_is() {
    assertThat(plain(Samples.everyKindOfVerdict(), 80)).matches("[\\x20-\\x7e\\n]+");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100})
  void no_line_is_wider_than_the_terminal(int width) {
    String colour = print(Samples.everyKindOfVerdict(), true, width);
    Stream.of(
            plain(Samples.everyKindOfVerdict(), width), colour.replaceAll("\u001b\\[[0-9;]*m", ""))
        .flatMap(String::lines)
        .forEach(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
  }

  @Test
  void a_check_shown_while_it_ran_is_not_listed_again() {
    var text = new StringWriter();
    var report = new TerminalReport(new PrintWriter(text), false, 80);
    LabResult result = Samples.allPassed();
    result.checks().forEach(report::progress);
    report.print(result, NEXT);
    assertThat(text.toString()).containsOnlyOnce("saturate stops at 127");
  }

  @Test
  void only_the_report_s_own_escapes_reach_the_terminal() {
    assertThat(plain(Samples.hostile(), 80)).doesNotContain("\u001b", "\u009b", "\u0007", "\u202e");
    assertThat(print(Samples.hostile(), true, 80).replaceAll("\u001b\\[(0|1|2|3\\d|1;31)m", ""))
        .doesNotContain("\u001b", "\u009b", "\u0007", "\u202e", "\r");
  }

  @Test
  void a_run_that_does_not_count_says_so() {
    assertThat(plain(Samples.hostile(), 80)).contains("This run does not count");
  }

  private static String plain(LabResult result, int width) {
    return print(result, false, width);
  }

  private static String print(LabResult result, boolean colour, int width) {
    var text = new StringWriter();
    new TerminalReport(new PrintWriter(text), colour, width).print(result, NEXT);
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
