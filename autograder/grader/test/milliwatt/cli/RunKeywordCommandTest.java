package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunKeywordCommandTest {
  @TempDir Path folder;

  @Test
  void two_sounds_are_learnt_written_and_heard_again() throws IOException {
    clips("low", 5);
    clips("high", 5);
    Path model = folder.resolve("my.tflite");
    Terminal run = app("--out", model.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Words            high, low", "Left out         100.0 %", "Threshold")
        .contains("low            as low", "high           as high", "no network connection");
    assertThat(run.out()).contains("--classes silence,unknown,high,low --threshold 0.");
    Terminal heard =
        Terminal.run(
            "evaluate",
            "kws",
            folder.resolve("clips").toString(),
            "--reference",
            "--model",
            model.toString(),
            "--classes",
            "silence,unknown,high,low");
    assertThat(heard.out()).contains("Accuracy         100.0 %");
  }

  @Test
  void a_model_that_is_there_is_not_written_over() throws IOException {
    Path model = Files.writeString(folder.resolve("my.tflite"), "mine");
    Terminal run = app("--out", model.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("is there already", "--force").hasLineCount(1);
    assertThat(model).hasContent("mine");
  }

  @Test
  void too_few_clips_are_told_in_a_sentence() throws IOException {
    clips("low", 3);
    Terminal run = app("--out", folder.resolve("my.tflite").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("3 clips of 'low'", "at least 5").hasLineCount(1);
  }

  @Test
  void a_word_cannot_be_called_unknown() throws IOException {
    clips("unknown", 5);
    Terminal run = app("--out", folder.resolve("my.tflite").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("A word cannot be called 'unknown'").hasLineCount(1);
  }

  @Test
  void a_word_that_is_no_name_of_a_folder_is_not_recorded() {
    Terminal run = app("--out", folder.resolve("my.tflite").toString(), "--record", "../up");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("'../up' is no word").hasLineCount(1);
  }

  private void clips(String word, int count) throws IOException {
    Path clips = Files.createDirectories(folder.resolve("clips").resolve(word));
    for (int i = 0; i < count; i++) {
      Beeps.write(clips.resolve(i + ".wav"), word);
    }
  }

  private Terminal app(String... more) {
    String[] arguments = new String[5 + more.length];
    arguments[0] = "run-app";
    arguments[1] = "keyword";
    arguments[2] = "--reference";
    arguments[3] = "--examples";
    arguments[4] = folder.resolve("clips").toString();
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Terminal.run(arguments);
  }
}
