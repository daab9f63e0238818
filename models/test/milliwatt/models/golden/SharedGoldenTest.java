package milliwatt.models.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import milliwatt.models.oracle.Inference;
import milliwatt.models.oracle.ModelOracle;
import milliwatt.models.tflite.BuiltinOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The oracle is held against what TensorFlow Lite Micro gave. */
class SharedGoldenTest {

  @ParameterizedTest
  @EnumSource
  void the_oracle_gives_what_tensorflow_lite_micro_gave(BuiltinOperator operator)
      throws IOException {
    for (GoldenCase golden : SharedGolden.read(operator)) {
      Inference inference = ModelOracle.run(golden.model(), golden.inputs());
      for (int i = 0; i < golden.outputs().size(); i++) {
        assertThat(inference.output(i))
            .as("output %d of %s", i, golden.model().description())
            .isEqualTo(golden.outputs().get(i));
      }
    }
  }

  @Test
  void there_are_243_cases() throws IOException {
    int cases = 0;
    for (BuiltinOperator operator : BuiltinOperator.values()) {
      cases += SharedGolden.read(operator).size();
    }

    assertThat(cases).isEqualTo(243);
  }
}
