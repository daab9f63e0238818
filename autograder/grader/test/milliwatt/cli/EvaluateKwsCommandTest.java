package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateKwsCommandTest {
  @TempDir Path folder;

  @Test
  void clips_are_counted_by_word_and_a_word_that_is_no_class_is_unknown() throws IOException {
    copy("low", "low/1.wav", "Low/2.wav", "dog/1.wav");
    copy("high", "high/1.wav");
    copy("silence", "silence/1.wav", "_background_noise_/1.wav");
    Path json = folder.resolve("figures.json");
    Terminal run = evaluate("--json", json);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("Clips            6", "Accuracy          83.3 %");
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.fieldNames())
        .toIterable()
        .containsExactly("clips", "accuracy", "unknownRecall", "falseAcceptRate", "confusion");
    assertThat(figures.get("clips").asInt()).isEqualTo(6);
    assertThat(figures.get("accuracy").asDouble()).isEqualTo(5 / 6.0);
    // The one unknown word sounds like "low"; silence is heard as that.
    assertThat(figures.get("unknownRecall").asDouble()).isZero();
    assertThat(figures.get("falseAcceptRate").asDouble()).isEqualTo(1 / 3.0);
    assertThat(figures.at("/confusion/unknown/low").asInt()).isEqualTo(1);
    assertThat(figures.at("/confusion/silence/silence").asInt()).isEqualTo(2);
    assertThat(figures.at("/confusion/low/high").asInt()).isZero();
  }

  @Test
  void a_rate_of_nothing_is_null_and_not_a_number() throws IOException {
    copy("low", "low/1.wav");
    Path json = folder.resolve("figures.json");
    evaluate("--json", json);
    assertThat(json).content().contains("\"unknownRecall\":null,\"falseAcceptRate\":null");
  }

  @Test
  void a_broken_clip_is_named_the_others_are_scored_and_the_exit_code_tells() throws IOException {
    copy("low", "low/1.wav");
    Files.writeString(word("low").resolve("2.wav"), "no sound");
    Files.writeString(word("low").resolve("notes.txt"), "no clip");
    Terminal run = evaluate();
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("2.wav is no WAV or FLAC file").hasLineCount(1);
    assertThat(run.out())
        .contains("Clips            1", "Not read         1", "Other files      1");
  }

  @Test
  void a_twin_decides_as_the_jvm_does() throws IOException {
    assumeTrue(TwinTools.missing().isEmpty(), "skipped: twin:m4 " + TwinTools.missing());
    copy("low", "low/1.wav");
    copy("high", "high/1.wav");
    Terminal run = evaluate("--device", "twin:m4");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("Accuracy         100.0 %");
  }

  @Test
  void a_stream_is_scored_at_each_threshold() throws IOException {
    Path stream = Beeps.write(folder.resolve("s.wav"), "silence", "low", "silence", "high");
    Path labels =
        Files.writeString(folder.resolve("s.csv"), "start,end,word\n1,2,low\n3,4,high\n3,4,dog\n");
    Path json = folder.resolve("figures.json");
    Path svg = folder.resolve("curve.svg");
    Terminal run =
        Terminal.run(
            Beeps.arguments(
                "evaluate kws",
                "--svg",
                svg,
                "--stream",
                stream,
                "--labels",
                labels,
                "--json",
                json,
                "--threshold",
                "0.6,0.99"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).hasLineCount(3).contains("     0.60 ", "     0.99 ");
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.get("seconds").asDouble()).isEqualTo(4);
    assertThat(figures.get("keywords").asInt()).isEqualTo(2);
    for (JsonNode point : figures.get("points")) {
      assertThat(point.get("hitRate").asDouble()).isEqualTo(1);
      // A false accept in four seconds would be 900 in an hour.
      assertThat(point.get("falseAcceptsPerHour").asDouble())
          .isEqualTo(900 * point.get("falseAccepts").asInt());
    }
    assertThat(svg).content().contains("hits, %", ">0.60</text>", ">0.99</text>");
    // The mean of the last answers takes longer to come so high.
    assertThat(figures.at("/points/1/medianDelaySeconds").asDouble())
        .isGreaterThan(figures.at("/points/0/medianDelaySeconds").asDouble());
  }

  @Test
  void clips_and_a_stream_exclude_each_other() throws IOException {
    String sentence = "Name a folder of clips, or --stream and --labels.";
    refused(sentence, Terminal.run(Beeps.arguments("evaluate kws")));
    refused(sentence, Terminal.run(Beeps.arguments("evaluate kws", "--stream", "x.wav")));
    refused(sentence, Terminal.run(Beeps.arguments("evaluate kws", folder, "--labels", "x.csv")));
    refused("--svg draws", Terminal.run(Beeps.arguments("evaluate kws", folder, "--svg", "x.svg")));
  }

  @Test
  void a_workspaces_own_code_listens_if_there_is_a_workspace() throws IOException {
    copy("low", "low/1.wav");
    copy("high", "high/1.wav");
    TestWorkspace workspace = new TestWorkspace(folder.resolve("mine"));
    workspace.with("FullyConnected", "scaled + outputZeroPoint", "outputZeroPoint");
    List<String> arguments = new ArrayList<>();
    for (String argument : Beeps.arguments("evaluate kws", folder.resolve("clips"))) {
      if (!argument.equals("--reference")) {
        arguments.add(argument);
      }
    }
    arguments.addAll(List.of("--workspace", workspace.root.toString(), "--device", "inprocess"));
    Terminal run = Terminal.run(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("Yours: FullyConnected; all others come from the reference.");
    assertThat(run.out()).contains("Clips            2").doesNotContain("100.0 %");
  }

  @Test
  void a_folder_without_clips_is_one_sentence() throws IOException {
    Files.createDirectories(folder.resolve("clips"));
    refused("There are no clips in", evaluate());
    Files.delete(folder.resolve("clips"));
    refused("There is no folder", evaluate());
    Files.createFile(folder.resolve("clips"));
    refused("is a file", evaluate());
  }

  @Test
  void a_model_that_does_not_listen_or_has_other_classes_is_one_sentence() throws IOException {
    Path model = Beeps.model();
    refused(
        "gives 4 scores, but there are 5 classes: silence, unknown, bed, cat, happy",
        Terminal.run("evaluate", "kws", folder.toString(), "--model", model.toString()));
    Path sine = SineModel.int8(folder);
    refused(
        "is no keyword spotter",
        Terminal.run("evaluate", "kws", folder.toString(), "--model", sine.toString()));
  }

  private static void refused(String sentence, Terminal run) {
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
  }

  private Terminal evaluate(Object... options) throws IOException {
    Object[] all = new Object[options.length + 1];
    all[0] = folder.resolve("clips");
    System.arraycopy(options, 0, all, 1, options.length);
    return Terminal.run(Beeps.arguments("evaluate kws", all));
  }

  private void copy(String clip, String... targets) throws IOException {
    for (String target : targets) {
      Beeps.write(word(target.split("/")[0]).resolve(target.split("/")[1]), clip);
    }
  }

  private Path word(String word) throws IOException {
    return Files.createDirectories(folder.resolve("clips").resolve(word));
  }
}
