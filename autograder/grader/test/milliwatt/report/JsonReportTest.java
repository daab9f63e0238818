package milliwatt.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import milliwatt.result.LabResult;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  @Test
  void every_kind_of_verdict() throws IOException {
    Golden.assertSame("verdicts.json", json(Samples.everyKindOfVerdict()));
  }

  @Test
  void a_program_that_does_not_compile() throws IOException {
    Golden.assertSame("does-not-compile.json", json(Samples.doesNotCompile()));
  }

  @Test
  void counts_that_gave_points_and_counts_that_did_not() throws IOException {
    Golden.assertSame("counted.json", json(Samples.counted()));
    Golden.assertSame("open.json", json(Samples.open()));
  }

  @Test
  void hostile_text_comes_back_harmless() throws IOException {
    JsonNode root = new ObjectMapper().readTree(json(Samples.hostile()));
    assertThat(root.at("/checks/0/message").asText())
        .contains("<script>")
        .doesNotContain("\u001b", "\u009b", "\u202e");
    assertThat(root.get("printed").asText()).contains("\\u{1b}[2J", "\\u{d800}");
  }

  @Test
  void a_plan_comes_in_numbers() throws IOException {
    JsonNode plan = new ObjectMapper().readTree(json(Samples.drawing())).at("/checks/1/plans/0");
    assertThat(plan.get("arenaBytes").asInt()).isEqualTo(576);
    assertThat(plan.at("/boxes/1/offset").asInt()).isEqualTo(512);
    assertThat(plan.at("/shared/0/clash").asBoolean()).isTrue();
    assertThat(plan.at("/shared/1/clash").asBoolean()).isFalse();
  }

  private static String json(LabResult result) throws IOException {
    var out = new StringWriter();
    JsonReport.write(result, out);
    return out.toString();
  }
}
