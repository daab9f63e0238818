package milliwatt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;

final class FootprintTest {
  private static final class Small {
    byte one = 1;
    int four = 4;
    short two = 2;
  }

  private static class Base {
    int four = 4;
  }

  private static final class Derived extends Base {
    long eight = 8;
    Object again = this;
    byte[] array = {1, 2, 3};
  }

  @Test
  void fields_are_laid_out_as_in_a_c_structure() {
    assertThat(Footprint.of(new Small())).isEqualTo(8);
  }

  @Test
  void what_is_reachable_is_counted_once_and_what_lies_elsewhere_not_at_all() {
    Derived derived = new Derived();
    int alone = 8 + 4 * 4; // the long; a pointer to the methods, an int, two references
    int array = 4 + 4;
    assertThat(Footprint.of(derived)).isEqualTo(alone + array);
    assertThat(Footprint.of(derived, (Object) derived.array)).isEqualTo(alone);
    assertThat(Footprint.of(new Object[] {derived, derived, null}))
        .isEqualTo(4 + 12 + alone + array);
  }

  /**
   * The numbers are what TensorFlow Lite Micro keeps beside the tensors on a Cortex-M4F: bytes of
   * arena in use less its head.
   */
  @ParameterizedTest
  @CsvSource({
    "hello_world_int8, 644",
    "hello_world_float, 608",
    "micro_speech_quantized, 820",
    "kws_ref_model, 6772",
    "vww_96_int8, 26932",
    "pretrainedResnet_quant, 5188",
    "ad01_int8, 1492",
    "str_ww_ref_model, 8596",
    "person_detect, 26996"
  })
  void the_reference_keeps_less_than_tflite_micro(String name, int tflm) throws IOException {
    Path shared = Path.of(System.getProperty("milliwatt.shared", "../shared"));
    Path file = shared.resolve("models").resolve(name + ".tflite");
    assumeTrue(Files.exists(file), "skipped: there is no " + name + " in the shared folder");
    byte[] bytes = Files.readAllBytes(file);
    Model model = new Model(bytes);
    GreedyPlanner planner = new GreedyPlanner();
    byte[] arena = new byte[planner.place(model)];
    var interpreter = new Interpreter(model, new FullOperatorTable(), planner, arena);

    assertThat(Footprint.of(interpreter, arena, bytes)).isLessThan(tflm);
  }
}
