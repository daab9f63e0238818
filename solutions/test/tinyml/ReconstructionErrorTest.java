package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReconstructionErrorTest {
  private static final int VECTORS = 32;

  /** MLPerf Tiny's anomaly detector: 640 log mel energies in, 640 out. */
  @Test
  void the_error_of_ad01_is_that_of_tensorflow_lite_micros_bytes() {
    byte[] file = SharedFolder.bytes("models/ad01_int8.tflite");
    byte[] expected = SharedFolder.bytes("golden/ad01_int8.outputs.bin");
    Interpreter interpreter =
        new Interpreter(
            new Model(file), new FullOperatorTable(), new GreedyPlanner(), new byte[4096]);
    Tensor in = interpreter.input(0);
    Tensor out = interpreter.output(0);
    ReconstructionError reconstruction = new ReconstructionError(in, out);
    for (int v = 0; v < VECTORS; v++) {
      byte[] features = GeneratedInput.of(in, v);
      interpreter.setInput(0, features);
      interpreter.invoke();
      double sum = 0;
      for (int i = 0; i < features.length; i++) {
        double was = 0.391015232 * (features[i] - 89);
        double is = 0.364498466 * (expected[v * features.length + i] - 96);
        sum += (was - is) * (was - is);
      }
      double error = sum / features.length;
      assertThat((double) reconstruction.of(features))
          .as("error of vector %d", v)
          .isCloseTo(error, within(1e-4 * error));
    }
  }

  @Test
  void a_model_that_is_no_autoencoder_is_refused() {
    byte[] file = SharedFolder.bytes("models/kws_ref_model.tflite");
    Interpreter interpreter =
        new Interpreter(
            new Model(file), new FullOperatorTable(), new GreedyPlanner(), new byte[1 << 16]);
    Refusal.of(
        () -> new ReconstructionError(interpreter.input(0), interpreter.output(0)),
        "an autoencoder gives as many int8 as it takes, each with one scale, but this model takes"
            + " 490 bytes of type 9 and 1 scales and gives 12 of type 9 and 1 scales");
  }
}
