package lab04;

import static lab04.Models.ARENA;
import static lab04.Values.bytes;
import static lab04.Values.floats;
import static lab04.Values.output;
import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** The sine model, whose golden numbers were computed when it was made. */
final class SineModelChecks {
  @Check(
      points = 9,
      topic = "sine",
      why = "Three layers learnt to be a sine: all that you wrote so far runs in it.",
      help = "The small models pass, so compare the first input that differs with a run by hand.",
      needs = "an_inference_forgets_the_one_before",
      model = "/models/sine/sine_int8.tflite")
  void the_sine_model_is_exact_for_every_byte(InterpreterLab lab) {
    lab.load(SineModel.int8(), ARENA);
    byte[] expected = SineModel.int8Golden();
    for (int input = -128; input < 128; input++) {
      lab.setInput(0, new byte[] {(byte) input});
      lab.invoke();
      assertThat(output(lab, 0))
          .as("the sine model on byte %d", input)
          .containsExactly(expected[input + 128]);
    }
  }

  @Check(
      points = 4,
      topic = "sine",
      why = "The same network before quantisation, to the last bit of every float.",
      help = "Floats add up in one order only; lab 03's float checks say which.",
      needs = {"operators_run_in_the_order_of_the_file", "the_activation_reaches_the_kernel"},
      model = "/models/sine/sine_float.tflite")
  void the_float_sine_model_is_exact(InterpreterLab lab) {
    lab.load(SineModel.float32(), ARENA);
    for (float[] pair : SineModel.float32Golden()) {
      lab.setInput(0, bytes(pair[0]));
      lab.invoke();
      assertThat(floats(output(lab, 0)))
          .as("the float sine model on %s", pair[0])
          .containsExactly(pair[1]);
    }
  }
}
