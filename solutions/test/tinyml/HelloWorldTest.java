package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The sine models of TensorFlow Lite Micro, against its own outputs. */
class HelloWorldTest {
  @Test
  void the_int8_model_is_exact_for_all_256_inputs() {
    requireExactBytes(new LinearPlanner());
    requireExactBytes(new GreedyPlanner());
  }

  private static void requireExactBytes(Planner planner) {
    Interpreter interpreter = load("hello_world_int8", planner);
    byte[] expected = SharedFolder.bytes("golden/hello_world_int8.outputs.bin");
    byte[] actual = new byte[256];
    byte[] output = new byte[1];
    for (int v = 0; v < 256; v++) {
      interpreter.setInput(0, new byte[] {(byte) (v - 128)});
      interpreter.invoke();
      interpreter.getOutput(0, output);
      actual[v] = output[0];
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void the_float_model_is_exact_for_all_inputs() {
    requireExactFloats(new LinearPlanner());
    requireExactFloats(new GreedyPlanner());
  }

  private static void requireExactFloats(Planner planner) {
    Interpreter interpreter = load("hello_world_float", planner);
    byte[] inputs = SharedFolder.bytes("golden/hello_world_float.inputs.bin");
    byte[] expected = SharedFolder.bytes("golden/hello_world_float.outputs.bin");
    assertThat(expected).hasSameSizeAs(inputs);
    byte[] output = new byte[4];
    for (int at = 0; at < inputs.length; at += 4) {
      interpreter.setInput(0, Arrays.copyOfRange(inputs, at, at + 4));
      interpreter.invoke();
      interpreter.getOutput(0, output);
      assertThat(output).isEqualTo(Arrays.copyOfRange(expected, at, at + 4));
    }
  }

  private static Interpreter load(String name, Planner planner) {
    Model model = new Model(SharedFolder.bytes("models/" + name + ".tflite"));
    return new Interpreter(model, new OperatorTable(), planner, new byte[1024]);
  }
}
