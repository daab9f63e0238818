package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir Path folder;

  @Test
  void all_256_outputs_of_the_int8_model_come_in_the_order_of_the_inputs() throws IOException {
    Path out = folder.resolve("out.bin");
    Terminal run = run(SineModel.int8(folder), "--in", allBytes(), "--out", out);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readAllBytes(out)).isEqualTo(SineModel.int8Outputs());
  }

  @Test
  void without_inputs_the_whole_range_is_drawn_and_written() throws IOException {
    Path out = folder.resolve("out.bin");
    Path plot = folder.resolve("sine.svg");
    Terminal run = run(SineModel.int8(folder), "--plain", "--out", out, "--plot", plot);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("*", " 1.0 +", "-1.0 +", "input");
    assertThat(plot).content().startsWith("<svg").contains("class=\"curve\"");
    assertThat(Files.readAllBytes(out)).isEqualTo(SineModel.int8Outputs());
  }

  @Test
  void a_float_model_goes_from_and_to_where_it_is_told() throws IOException {
    Path out = folder.resolve("out.bin");
    run(SineModel.float32(folder), "--from", 0, "--to", Math.PI, "--out", out);
    ByteBuffer sines = ByteBuffer.wrap(Files.readAllBytes(out)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(sines.remaining()).isEqualTo(256 * 4);
    for (int i = 0; i < 256; i++) {
      assertThat((double) sines.getFloat()).isCloseTo(Math.sin(Math.PI * i / 255), offset(0.03));
    }
  }

  @Test
  void outputs_without_a_file_are_shown_as_reals() throws IOException {
    Terminal run = run(SineModel.int8(folder), "--in", allBytes());
    assertThat(run.out()).hasLineCount(11).contains("246 more; --out FILE");
  }

  @Test
  void a_part_of_an_input_is_one_sentence_and_writes_nothing() throws IOException {
    Path out = folder.resolve("out.bin");
    Path in = Files.write(folder.resolve("in.bin"), new byte[7]);
    refused("7 bytes", run(SineModel.float32(folder), "--in", in, "--out", out));
    assertThat(out).doesNotExist();
    assertThat(folder.resolve("out.bin.unfinished")).doesNotExist();
  }

  @Test
  void no_input_at_all_is_one_sentence() throws IOException {
    Path in = Files.createFile(folder.resolve("in.bin"));
    refused("0 bytes", run(SineModel.int8(folder), "--in", in));
  }

  @Test
  void a_missing_input_is_one_sentence() throws IOException {
    refused("There is no file", run(SineModel.int8(folder), "--in", folder.resolve("none")));
  }

  @Test
  void neither_model_nor_inputs_are_ever_replaced() throws IOException {
    Path model = SineModel.int8(folder);
    Path in = allBytes();
    refused("would replace", run(model, "--in", in, "--out", in));
    refused("would replace", run(model, "--plot", model));
    assertThat(Files.size(in)).isEqualTo(256);
  }

  @Test
  void an_output_in_a_folder_that_is_not_there_is_one_sentence() throws IOException {
    refused(
        "There is no folder", run(SineModel.int8(folder), "--plot", folder.resolve("no/sine.svg")));
  }

  @Test
  void a_range_that_is_none_is_one_sentence() throws IOException {
    refused("--from", run(SineModel.float32(folder), "--from", 2, "--to", 1));
    refused("--from", run(SineModel.float32(folder), "--from", "NaN"));
  }

  @Test
  void hello_world_gives_all_256_golden_outputs() throws IOException {
    Path shared = Path.of(System.getProperty("milliwatt.shared"));
    Path model = shared.resolve("models/hello_world_int8.tflite");
    assumeTrue(Files.exists(model), "needs the shared models beside the clone");
    Path out = folder.resolve("out.bin");
    run(model, "--out", out);
    assertThat(Files.readAllBytes(out))
        .isEqualTo(Files.readAllBytes(shared.resolve("golden/hello_world_int8.outputs.bin")));
  }

  @Test
  void a_model_with_an_operator_that_the_runtime_lacks_is_one_sentence() throws IOException {
    Path model =
        Path.of(System.getProperty("milliwatt.shared"), "models/audio_preprocessor_int8.tflite");
    assumeTrue(Files.exists(model), "needs the shared models beside the clone");
    refused("cannot be run", run(model));
  }

  @Test
  void a_workspaces_code_runs_the_model_and_the_borrowed_classes_are_named() throws IOException {
    TestWorkspace workspace = new TestWorkspace(folder.resolve("mine"));
    workspace.with("FullyConnected", "scaled + outputZeroPoint", "outputZeroPoint");
    Path out = folder.resolve("out.bin");
    Terminal run =
        run(
            SineModel.int8(folder),
            "--in",
            allBytes(),
            "--out",
            out,
            "--workspace",
            workspace.root,
            "--device",
            "inprocess");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("From the reference: Activation, ");
    assertThat(Files.readAllBytes(out)).hasSize(256).isNotEqualTo(SineModel.int8Outputs());
  }

  @Test
  void code_that_fails_is_one_sentence_with_its_line() throws IOException {
    TestWorkspace workspace = new TestWorkspace(folder.resolve("mine"));
    workspace.with("FullyConnected", "output.data[out + unit] =", "output.data[-1] =");
    Terminal run =
        run(SineModel.int8(folder), "--workspace", workspace.root, "--device", "inprocess");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err().lines().skip(1))
        .singleElement()
        .asString()
        .contains("mine on inprocess ends at FullyConnected.java:", "ArrayIndexOutOfBounds");
  }

  @Test
  void the_reference_runs_on_a_device_too() throws IOException {
    Path out = folder.resolve("out.bin");
    run(SineModel.int8(folder), "--in", allBytes(), "--out", out, "--device", "jvm");
    assertThat(Files.readAllBytes(out)).isEqualTo(SineModel.int8Outputs());
  }

  @Test
  void a_numpy_array_of_floats_is_quantised() throws IOException {
    byte[] header =
        "\u0093NUMPY\1\0\71\0{'descr': '<f4', 'fortran_order': False, 'shape': (1,)}  "
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] file = Arrays.copyOf(header, header.length + 4);
    Path in = Files.write(folder.resolve("x.npy"), file);
    Terminal run = run(SineModel.int8(folder), "--in", in);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).hasLineCount(1);
  }

  @Test
  void labels_name_the_elements_and_must_be_as_many() throws IOException {
    Path labels = Files.writeString(folder.resolve("labels.txt"), "sine\n");
    Path in = Files.write(folder.resolve("in.bin"), new byte[] {64});
    Terminal run = run(SineModel.int8(folder), "--in", in, "--labels", labels);
    assertThat(run.out()).contains("greatest", "sine").hasLineCount(2);
    Files.writeString(labels, "sine\ncosine\n");
    refused("There are 2 labels", run(SineModel.int8(folder), "--in", in, "--labels", labels));
  }

  /** The inputs -128 to 127. */
  private Path allBytes() throws IOException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) (i - 128);
    }
    return Files.write(folder.resolve("in.bin"), all);
  }

  private static void refused(String sentence, Terminal run) {
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
  }

  private static Terminal run(Path model, Object... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "run";
    arguments[1] = model.toString();
    for (int i = 0; i < options.length; i++) {
      arguments[i + 2] = options[i].toString();
    }
    return Terminal.run(arguments);
  }
}
