package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import milliwatt.cli.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {
  @TempDir Path folder;
  private String said;

  private int assess(String... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    int code = Commands.all().setOut(writer).setErr(writer).execute(arguments);
    said = text.toString();
    return code;
  }

  @Test
  void a_report_is_whole_whenever_the_platform_looks() throws Exception {
    String ann = new ClassOfStudents(folder, "lab00").right("ann").folder.resolve("ann").toString();
    Path results = folder.resolve("results.json");
    String report = "gradescope=" + results;
    CompletableFuture<Integer> run =
        CompletableFuture.supplyAsync(
            () -> assess("assess", ann, "--lab", "lab00", "--report", report));
    int fewest = Integer.MAX_VALUE;
    while (!run.isDone()) {
      if (Files.exists(results)) {
        JsonNode json = new ObjectMapper().readTree(Files.readString(results));
        fewest = Math.min(fewest, json.get("tests").size());
        assertThat(json.get("score").asDouble()).isPositive();
      }
    }
    assertThat(run.get()).isZero();
    JsonNode json = new ObjectMapper().readTree(Files.readString(results));
    assertThat(json.get("score").asInt()).isEqualTo(100);
    assertThat(json.get("tests")).hasSizeGreaterThan(fewest);
    assertThat(said).startsWith("lab00: 100 of 100 points.\nEvery check passes.");
  }

  @Test
  void what_is_asked_for_on_the_screen_stands_there_alone() throws Exception {
    Path zip = Files.writeString(folder.resolve("ann.zip"), "no zip");
    assertThat(assess("assess", zip.toString(), "--lab", "0", "--report", "autolab=-")).isZero();
    assertThat(said)
        .isEqualTo(
            "{\"scores\":{\"correctness\":0.0,\"memory\":0.0,\"latency\":0.0},\"scoreboard\":[0.0]}\n");
    assertThat(assess("assess", zip.toString(), "--lab", "0")).isZero();
    assertThat(said).contains("0 of 100 points", "no zip file");
  }

  @Test
  void a_submission_that_is_not_there_is_no_zero() {
    assertThat(assess("assess", folder.resolve("x").toString(), "--lab", "0")).isEqualTo(2);
    assertThat(said).contains("cannot be read").hasLineCount(1);
  }
}
