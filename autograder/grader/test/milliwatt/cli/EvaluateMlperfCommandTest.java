package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateMlperfCommandTest {
  private static final Path MODELS = Path.of(System.getProperty("milliwatt.shared"), "models");

  @TempDir Path folder;

  @Test
  void the_keyword_benchmark_is_right_for_901_of_its_1000_inputs() {
    Terminal run = kws();
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("Right: 901 of 1,000 (90.1 %)");
  }

  @Test
  @Tag("long")
  void of_a_hundred_inputs_a_twin_decides_each_as_the_jvm_does() throws IOException {
    assumeTrue(TwinTools.missing().isEmpty(), "skipped: twin:m4 " + TwinTools.missing());
    Path jvm = folder.resolve("jvm.json");
    Path twin = folder.resolve("twin.json");
    kws("--sample", "100", "--json", jvm.toString());
    Terminal run = kws("--sample", "100", "--json", twin.toString(), "--device", "twin:m4");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("has the model kws01.");
    assertThat(twin).content().contains("\"clips\":100", "\"accuracy\":0.9");
    assertThat(Files.readString(twin)).isEqualTo(Files.readString(jvm));
  }

  @Test
  void labels_that_do_not_fit_the_inputs_are_one_sentence() throws IOException {
    Path inputs = Files.write(folder.resolve("inputs.bin"), new byte[3]);
    refused("has no column 'label'", inputs, "number\n1\n");
    refused("line 2 has no label from 0 to 0", inputs, "label\n1\n");
    refused("line 3 has no label from 0 to 0", inputs, "label\n0\n\n0\n");
    refused("3 bytes, but 2 labels", inputs, "label\n0\n0\n");
    refused("There is no file", folder.resolve("none.bin"), "label\n0\n");
  }

  @Test
  void a_sample_is_at_most_all_there_are() throws IOException {
    Path inputs = Files.write(folder.resolve("inputs.bin"), new byte[3]);
    Path labels = Files.writeString(folder.resolve("labels.csv"), "label\n0\n0\n0\n");
    Terminal run = sine(inputs, labels, "--sample", "2");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("Right: 2 of 2");
    assertThat(sine(inputs, labels, "--sample", "4").err()).contains("--sample takes 1 to 3");
  }

  private void refused(String sentence, Path inputs, String csv) throws IOException {
    Terminal run = sine(inputs, Files.writeString(folder.resolve("labels.csv"), csv));
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
  }

  private Terminal sine(Path inputs, Path labels, String... options) throws IOException {
    return run(SineModel.int8(folder), inputs, labels, options);
  }

  private static Terminal kws(String... options) {
    Path inputs = MODELS.resolve("kws01.bin");
    assumeTrue(Files.exists(inputs), "skipped: the shared models are not beside the clone");
    return run(
        MODELS.resolve("kws_ref_model.tflite"),
        inputs,
        MODELS.resolve("kws01_labels.csv"),
        options);
  }

  private static Terminal run(Path model, Path inputs, Path labels, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "evaluate",
                "mlperf",
                model.toString(),
                "--inputs",
                inputs.toString(),
                "--labels",
                labels.toString()));
    arguments.addAll(Arrays.asList(options));
    return Terminal.run(arguments.toArray(String[]::new));
  }
}
