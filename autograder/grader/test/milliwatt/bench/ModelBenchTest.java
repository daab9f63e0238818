package milliwatt.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import milliwatt.cli.UserError;
import milliwatt.device.Sandbox;
import milliwatt.device.SandboxModule;
import milliwatt.device.TwinDevice;
import milliwatt.engine.TwinDevices;
import milliwatt.firmware.Core;
import milliwatt.firmware.Target;
import milliwatt.firmware.Toolchain;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.runtime.Kernels;
import milliwatt.runtime.RuntimeProgram;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModelBenchTest {
  private static final SandboxModule MODULE = new SandboxModule();
  private static final ModelFile DS_CNN = ModelFile.resource("/models/generated/ds_cnn.tflite");
  private static TwinDevice device;
  private static ModelBench bench;
  private static Measured measured;

  @BeforeAll
  static void measure() {
    boolean there = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(there, "arm-none-eabi-gcc or QEMU is not installed");
    device = TwinDevices.open("twin:m4", MODULE);
    bench = bench(device);
    measured = bench.translated(DS_CNN, progress());
  }

  @AfterAll
  static void close() {
    if (device != null) {
      device.close();
    }
    MODULE.close();
  }

  private static ModelBench bench(TwinDevice device) {
    LabCatalogue catalogue = new LabCatalogue();
    CourseSources course = new CourseSources();
    return new ModelBench(
        device,
        MODULE,
        "reference",
        Kernels.PLAIN,
        contract -> RuntimeProgram.reference(contract, catalogue, course));
  }

  private static Progress progress() {
    return new Progress(new PrintWriter(Writer.nullWriter()));
  }

  @Test
  void the_outputs_are_the_references() {
    assertThat(measured.exact()).isTrue();
  }

  @Test
  void the_counts_are_the_same_on_every_run() {
    Measured again = bench.translated(DS_CNN, progress());
    assertThat(again).isEqualTo(measured);
    assertThat(measured.byInput()).hasSize(4);
  }

  @Test
  void the_operators_take_nearly_all_of_an_inference() {
    assertThat(measured.operators()).hasSize(DS_CNN.model().operators.length);
    assertThat(measured.operators().getFirst().name()).isEqualTo("CONV_2D");
    long sum = measured.operators().stream().mapToLong(OperatorCount::instructions).sum();
    assertThat((double) sum / measured.instructions()).isBetween(0.97, 1.03);
  }

  /** Of what does not depend on the input, of which the counts are means. */
  @Test
  void the_kinds_of_instructions_add_up_to_what_the_meter_counts() {
    List<OperatorKinds> kinds = bench.kinds(DS_CNN, progress());
    for (OperatorCount counted : measured.operators()) {
      OperatorKinds operator = kinds.get(counted.index());
      assertThat(operator.total()).as(counted.name()).isPositive();
      if (counted.products() > 0) {
        assertThat(operator.total())
            .as("%d %s", counted.index(), counted.name())
            .isCloseTo(counted.instructions(), Percentage.withPercentage(0.2));
        assertThat(operator.of(InstructionKind.MULTIPLY)).isPositive();
        assertThat(operator.of(InstructionKind.CHECK)).isPositive();
        assertThat(operator.of(InstructionKind.REQUANTISE)).isPositive();
      }
    }
  }

  @Test
  void products_are_counted_of_the_operators_that_are_made_of_them() {
    assertThat(measured.operators())
        .filteredOn(operator -> operator.products() > 0)
        .extracting(OperatorCount::name)
        .containsOnly("CONV_2D", "DEPTHWISE_CONV_2D", "FULLY_CONNECTED");
    long products = measured.operators().stream().mapToLong(OperatorCount::products).sum();
    assertThat(products).isEqualTo(230_192); // as the model's card says
  }

  /** What is in flash and RAM is what the target must have: with less it does not run. */
  @Test
  void the_bytes_of_ram_are_what_the_firmware_needs() {
    int ram = (int) measured.ramBytes() + 600; // the arguments of the harness's own calls
    assertThat(runsWith(ram)).isTrue();
    assertThat(runsWith((int) measured.ramBytes() - 600)).isFalse();
  }

  private static boolean runsWith(int ramBytes) {
    int stack = (int) measured.stackBytes() + 64 & -32;
    Target small = new Target("small", Core.M4, 1 << 20, ramBytes & -32, stack);
    try (TwinDevice twin = new TwinDevice("twin:small", small, Sandbox.strongest(), MODULE)) {
      bench(twin).whole(DS_CNN, progress());
      return true;
    } catch (UserError e) {
      assertThat(e).hasMessageContaining("does not fit");
      return false;
    }
  }

  @Test
  void the_same_layers_in_c_give_the_same_bytes() {
    Optional<Measured> c = bench.plainC(DS_CNN, progress());
    assertThat(c)
        .hasValueSatisfying(
            found -> {
              assertThat(found.exact()).isTrue();
              assertThat(found.codeBytes()).isLessThan(measured.codeBytes());
            });
  }

  @Test
  void a_layer_that_was_not_written_in_c_leaves_the_column_empty() {
    ModelFile residual = ModelFile.resource("/models/generated/residual.tflite");
    assertThat(bench.plainC(residual, progress())).isEmpty();
    ModelFile real = ModelFile.resource("/models/sine/sine_float.tflite");
    assertThat(bench.plainC(real, progress())).isEmpty();
  }

  @Test
  void a_model_that_does_not_fit_is_refused_with_a_sentence() {
    Target tiny = new Target("tiny", Core.M4, 16 << 10, 64 << 10, 4 << 10);
    try (TwinDevice twin = new TwinDevice("twin:tiny", tiny, Sandbox.strongest(), MODULE)) {
      assertThatThrownBy(() -> bench(twin).translated(DS_CNN, progress()))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("bytes of flash more than");
    }
  }
}
