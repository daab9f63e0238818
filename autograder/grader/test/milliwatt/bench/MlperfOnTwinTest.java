package milliwatt.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import milliwatt.bench.PublicRunner.Window;
import milliwatt.device.SandboxModule;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.MlperfProfile;
import milliwatt.firmware.MlperfProfile.Input;
import milliwatt.firmware.MlperfProfile.Output;
import milliwatt.firmware.Target;
import milliwatt.firmware.Toolchain;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.ModelFile;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeProgram;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tinyml.Tensor;

/** The public runner of MLPerf Tiny drives translated firmware over a pseudo terminal. */
class MlperfOnTwinTest {
  /** Results have three digits after the point. */
  private static final double ROUNDING = 0.0005001;

  private static final SandboxModule MODULE = new SandboxModule();
  private static ModelBuild build;
  private static RuntimeProgram reference;

  @BeforeAll
  static void translate() {
    boolean there = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(there, "arm-none-eabi-gcc or QEMU is not installed");
    reference =
        RuntimeProgram.reference(RuntimeContract.LEAN, new LabCatalogue(), new CourseSources());
    build = new ModelBuild(MODULE);
  }

  @AfterAll
  static void close() {
    MODULE.close();
  }

  @FunctionalInterface
  private interface Conversation {
    void with(PublicRunner runner) throws IOException;
  }

  private static void run(ModelFile model, MlperfProfile profile, Conversation conversation)
      throws IOException {
    Firmware firmware = build.build(reference, model, Target.M4, Optional.of(profile)).firmware();
    try (TwinProcess twin = TwinProcess.start(firmware, Serial.TERMINAL, Wall.NONE);
        PublicRunner runner = new PublicRunner(twin.startedTerminal())) {
      conversation.with(runner);
    }
  }

  private static byte[] kws01() throws IOException {
    Path file = Path.of(System.getProperty("milliwatt.shared"), "models/kws01.bin");
    assumeTrue(Files.exists(file), "kws01.bin is not beside the clone");
    return Files.readAllBytes(file);
  }

  private static byte[] sample(byte[] all, int index, int bytes) {
    return Arrays.copyOfRange(all, index * bytes, (index + 1) * bytes);
  }

  /** What int8 outputs stand for. */
  private static double[] reals(ModelFile model, byte[] outputs) {
    Tensor output = model.model().tensors[model.model().output(0)];
    return IntStream.range(0, outputs.length)
        .mapToDouble(i -> (outputs[i] - output.zeroPoint()) * (double) output.scale(0))
        .toArray();
  }

  @Test
  void it_measures_how_many_inferences_a_second_there_are() throws IOException {
    GoldenRun golden = GoldenRun.own("ds_cnn");
    run(
        golden.model(),
        MlperfModel.of(golden.model()),
        runner -> {
          assertThat(runner.name()).isEqualTo("milliwatt-m4");
          assertThat(runner.profile()).isEqualTo("ULPMark for tinyML Firmware V0.0.1");
          assertThat(runner.model()).isEqualTo("ds_cnn");
          assertThat(runner.send("timestamp"))
              .hasSize(2)
              .first()
              .asString()
              .matches("m-lap-us-\\d+");
          double[] perSecond = new double[5];
          for (int i = 0; i < perSecond.length; i++) {
            assertThat(runner.load(golden.inputs().get(i)))
                .containsExactly("m-load-done", "m-ready");
            Window window = runner.infer(70, 10);
            assertThat(window.results())
                .containsExactly(reals(golden.model(), golden.outputs().get(i)), within(ROUNDING));
            perSecond[i] = window.perSecond();
          }
          // An inference is some six million instructions, of which there are 10^9 a second.
          double median = DoubleStream.of(perSecond).sorted().toArray()[2];
          assertThat(median).isBetween(100.0, 250.0);
          assertThat(perSecond)
              .containsExactly(DoubleStream.of(perSecond).map(_ -> median).toArray(), within(0.5));
        });
  }

  @Test
  void it_measures_the_accuracy_of_keyword_spotting() throws IOException {
    GoldenRun kws = GoldenRun.shared("kws_ref_model");
    byte[] samples = kws01();
    List<Integer> labels = labels();
    Path even =
        Path.of(System.getProperty("milliwatt.shared"), "golden/real/kws01.even.outputs.bin");
    byte[] golden = Files.readAllBytes(even);
    run(
        kws.model(),
        MlperfModel.of(kws.model()),
        runner -> {
          assertThat(runner.model()).isEqualTo("kws01");
          int right = 0;
          for (int i = 0; i < 12; i += 2) {
            runner.load(sample(samples, i, 490));
            Window window = runner.infer(1, 0);
            assertThat(window.results())
                .containsExactly(reals(kws.model(), sample(golden, i / 2, 12)), within(ROUNDING));
            right += window.best() == labels.get(i) ? 1 : 0;
          }
          assertThat(right).isGreaterThanOrEqualTo(5);
        });
  }

  private static List<Integer> labels() throws IOException {
    Path file = Path.of(System.getProperty("milliwatt.shared"), "models/kws01_labels.csv");
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> Integer.valueOf(line.split(",")[2]))
        .toList();
  }

  @Test
  @Tag("long")
  void the_windows_of_keyword_spotting_do_not_end_its_patience() throws IOException {
    GoldenRun kws = GoldenRun.shared("kws_ref_model");
    byte[] samples = kws01();
    run(
        kws.model(),
        MlperfModel.of(kws.model()),
        runner -> {
          for (int i = 0; i < 5; i++) {
            runner.load(sample(samples, i, 490));
            assertThat(runner.infer(70, 10).perSecond()).isBetween(20.0, 40.0);
          }
        });
  }

  /** An inference without warming up, after others, gives the result of its own input. */
  @Test
  void pixels_arrive_without_a_sign() throws IOException {
    GoldenRun golden = GoldenRun.own("ds_cnn");
    MlperfProfile signed = MlperfModel.of(golden.model());
    MlperfProfile pixels =
        new MlperfProfile(
            "ic01",
            Input.UINT8,
            signed.inputBytes(),
            signed.inputScale(),
            signed.inputZeroPoint(),
            signed.output(),
            signed.outputBytes(),
            signed.outputScale(),
            signed.outputZeroPoint(),
            false);
    run(
        golden.model(),
        pixels,
        runner -> {
          for (int i = 0; i < 2; i++) {
            byte[] input = golden.inputs().get(i).clone();
            for (int k = 0; k < input.length; k++) {
              input[k] += (byte) 128;
            }
            runner.load(input);
            assertThat(runner.infer(1, 0).results())
                .containsExactly(reals(golden.model(), golden.outputs().get(i)), within(ROUNDING));
          }
        });
  }

  @Test
  void a_model_of_reals_takes_and_gives_reals() throws IOException {
    GoldenRun golden = GoldenRun.own("sine_float");
    MlperfProfile profile = MlperfModel.of(golden.model());
    assertThat(profile.output()).isEqualTo(Output.FLOAT);
    run(
        golden.model(),
        profile,
        runner -> {
          for (int i = 0; i < 40; i += 13) {
            runner.load(golden.inputs().get(i));
            double expected =
                ByteBuffer.wrap(golden.outputs().get(i)).order(ByteOrder.LITTLE_ENDIAN).getFloat();
            assertThat(runner.infer(2, 1).results())
                .containsExactly(new double[] {expected}, within(ROUNDING));
          }
        });
  }

  @Test
  void an_anomaly_is_told_by_the_error_of_what_comes_out() throws IOException {
    GoldenRun golden = GoldenRun.own("autoencoder");
    MlperfProfile plain = MlperfModel.of(golden.model());
    MlperfProfile error =
        new MlperfProfile(
            "ad01",
            Input.FLOAT,
            plain.inputBytes(),
            plain.inputScale(),
            plain.inputZeroPoint(),
            plain.output(),
            plain.outputBytes(),
            plain.outputScale(),
            plain.outputZeroPoint(),
            true);
    run(
        golden.model(),
        error,
        runner -> {
          byte[] input = golden.inputs().getFirst();
          double[] output = reals(golden.model(), golden.outputs().getFirst());
          ByteBuffer sent =
              ByteBuffer.allocate(Float.BYTES * input.length).order(ByteOrder.LITTLE_ENDIAN);
          double sum = 0;
          for (int i = 0; i < input.length; i++) {
            float real = (input[i] - plain.inputZeroPoint()) * plain.inputScale();
            sent.putFloat(real);
            sum += (output[i] - real) * (output[i] - real);
          }
          runner.load(sent.array());
          double expected = sum / input.length;
          assertThat(runner.infer(1, 0).results())
              .containsExactly(new double[] {expected}, within(0.001 + expected * 1e-4));
        });
  }
}
