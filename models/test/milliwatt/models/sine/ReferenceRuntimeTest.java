package milliwatt.models.sine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tinyml.Interpreter;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.OperatorTable;
import tinyml.QuantizationParameters;

/** The course's runtime reads and runs the files of {@code models/sine}. */
class ReferenceRuntimeTest {

  @Test
  void the_int8_model_gives_its_golden_bytes() throws IOException {
    Interpreter interpreter = interpreter("sine_int8.tflite");
    byte[] outputs = new byte[256];
    byte[] output = new byte[1];
    for (int i = 0; i < outputs.length; i++) {
      interpreter.setInput(0, new byte[] {(byte) (i - 128)});
      interpreter.invoke();
      interpreter.getOutput(0, output);
      outputs[i] = output[0];
    }

    assertThat(outputs).isEqualTo(resource("sine_int8.golden.bin"));
  }

  @Test
  void the_float_model_gives_its_golden_floats() throws IOException {
    Interpreter interpreter = interpreter("sine_float.tflite");
    String csv = new String(resource("sine_float.golden.csv"), StandardCharsets.US_ASCII);
    List<String> lines = csv.lines().skip(1).toList();

    assertThat(lines).hasSize(64);
    for (String line : lines) {
      String[] numbers = line.split(",");
      ByteBuffer x = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      ByteBuffer y = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      interpreter.setInput(0, x.putFloat(Float.parseFloat(numbers[0])).array());
      interpreter.invoke();
      interpreter.getOutput(0, y.array());
      assertThat(y.getFloat(0)).as("x = " + numbers[0]).isEqualTo(Float.parseFloat(numbers[1]));
    }
  }

  @Test
  void the_quantisation_is_the_one_lab_01_chooses() throws IOException {
    QuantizationParameters chosen =
        QuantizationParameters.asymmetric(0, (float) SineTraining.PERIOD);
    Model model = new Model(resource("sine_int8.tflite"));

    assertThat(model.tensors[0].scale(0)).isEqualTo(chosen.scale());
    assertThat(model.tensors[0].zeroPoint()).isEqualTo(chosen.zeroPoint());
  }

  private static Interpreter interpreter(String name) throws IOException {
    return new Interpreter(
        new Model(resource(name)), new OperatorTable(), new LinearPlanner(), new byte[1024]);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream resource =
        ReferenceRuntimeTest.class.getResourceAsStream("/models/sine/" + name)) {
      return resource.readAllBytes();
    }
  }
}
