package milliwatt.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import milliwatt.device.SandboxModule;
import milliwatt.device.TwinDevice;
import milliwatt.engine.TwinDevices;
import milliwatt.firmware.FirmwareOptions;
import milliwatt.firmware.Toolchain;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeProgram;
import milliwatt.translate.ClosedSet;
import milliwatt.translate.Translation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reference, translated, gives the golden bytes on every machine: so all of them give the same.
 */
class ModelsOnTwinsTest {
  private static final SandboxModule MODULE = new SandboxModule();
  private static final Map<String, TwinDevice> DEVICES = new HashMap<>();
  private static RuntimeProgram reference;
  private static ModelBuild build;
  private static Translation everything;

  @BeforeAll
  static void translate() {
    boolean there = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(there, "arm-none-eabi-gcc or QEMU is not installed");
    reference =
        RuntimeProgram.reference(RuntimeContract.LEAN, new LabCatalogue(), new CourseSources());
    build = new ModelBuild(MODULE);
    everything = build.translate(reference, ClosedSet.OPEN);
  }

  @AfterAll
  static void close() {
    DEVICES.values().forEach(TwinDevice::close);
    MODULE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "sine_int8, twin:m4", "sine_int8, twin:m7", "sine_int8, twin:m55",
    "sine_float, twin:m4", "sine_float, twin:m7", "sine_float, twin:m55",
    "ds_cnn, twin:m4", "ds_cnn, twin:m7", "ds_cnn, twin:m55",
    "residual, twin:m4", "residual, twin:m7", "residual, twin:m55",
    "autoencoder, twin:m4", "autoencoder, twin:m7", "autoencoder, twin:m55",
    "every_operator, twin:m4", "every_operator, twin:m7", "every_operator, twin:m55"
  })
  void our_own_models_give_the_golden_bytes(String model, String device) throws IOException {
    check(GoldenRun.own(model).first(8), device, everything);
  }

  /** What the model cannot reach is left out, as in a firmware that is measured. */
  @ParameterizedTest
  @CsvSource({"sine_int8, twin:m4", "ds_cnn, twin:m4", "every_operator, twin:m4"})
  void so_they_do_without_what_they_cannot_reach(String model, String device) throws IOException {
    GoldenRun run = GoldenRun.own(model).first(8);
    check(run, device, build.translate(reference, ModelBuild.reach(run.model())));
  }

  @ParameterizedTest
  @CsvSource({
    "ad01_int8, twin:m4", "ad01_int8, twin:m7",
    "hello_world_float, twin:m4", "hello_world_float, twin:m7",
    "hello_world_int8, twin:m4", "hello_world_int8, twin:m7",
    "kws_ref_model, twin:m4", "kws_ref_model, twin:m7",
    "micro_speech_quantized, twin:m4", "micro_speech_quantized, twin:m7",
    "person_detect, twin:m4", "person_detect, twin:m7",
    "pretrainedResnet_quant, twin:m4", "pretrainedResnet_quant, twin:m7",
    "str_ww_ref_model, twin:m4", "str_ww_ref_model, twin:m7",
    "vww_96_int8, twin:m4", "vww_96_int8, twin:m7"
  })
  void public_models_give_the_bytes_of_tensorflow_lite_micro(String model, String device)
      throws IOException {
    check(GoldenRun.shared(model).first(2), device, everything);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({
    "ad01_int8, twin:m4",
    "ad01_int8, twin:m7",
    "ad01_int8, twin:m55",
    "hello_world_float, twin:m4",
    "hello_world_float, twin:m7",
    "hello_world_float, twin:m55",
    "hello_world_int8, twin:m4",
    "hello_world_int8, twin:m7",
    "hello_world_int8, twin:m55",
    "kws_ref_model, twin:m4",
    "kws_ref_model, twin:m7",
    "kws_ref_model, twin:m55",
    "micro_speech_quantized, twin:m4",
    "micro_speech_quantized, twin:m7",
    "micro_speech_quantized, twin:m55",
    "person_detect, twin:m4",
    "person_detect, twin:m7",
    "person_detect, twin:m55",
    "pretrainedResnet_quant, twin:m4",
    "pretrainedResnet_quant, twin:m7",
    "pretrainedResnet_quant, twin:m55",
    "str_ww_ref_model, twin:m4",
    "str_ww_ref_model, twin:m7",
    "str_ww_ref_model, twin:m55",
    "vww_96_int8, twin:m4",
    "vww_96_int8, twin:m7",
    "vww_96_int8, twin:m55"
  })
  void public_models_do_so_with_every_input_and_nothing_left_over(String model, String device)
      throws IOException {
    GoldenRun run = GoldenRun.shared(model);
    check(run, device, build.translate(reference, ModelBuild.reach(run.model())));
  }

  private static void check(GoldenRun run, String deviceName, Translation translation) {
    TwinDevice device = DEVICES.computeIfAbsent(deviceName, name -> TwinDevices.open(name, MODULE));
    device.load(
        build.build(translation.files(), run.model(), device.target(), FirmwareOptions.PLAIN),
        translation);
    device.open();
    ModelCalls calls = new ModelCalls(device);
    calls.load();
    for (int i = 0; i < run.inputs().size(); i++) {
      calls.setInputs(run.inputs().get(i));
      calls.invoke();
      assertThat(calls.getOutputs(run.outputs().get(i).length))
          .as("%s on %s, input %d", run.model().name(), deviceName, i)
          .isEqualTo(run.outputs().get(i));
    }
  }
}
