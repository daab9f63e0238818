package milliwatt.models.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import milliwatt.models.tflite.BuiltinOperator;
import milliwatt.models.tflite.ModelWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tinyml.FastOperatorTable;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.OperatorTable;
import tinyml.Planner;

/**
 * The course's kernels, plain and fast, give the golden numbers, as files of one operator, twice in
 * a row.
 */
class ReferenceKernelsTest {

  @ParameterizedTest
  @EnumSource
  void every_case_of_ours_comes_out_exactly(BuiltinOperator operator) {
    requireExact(GoldenFile.read(operator));
  }

  @ParameterizedTest
  @EnumSource
  void every_case_of_tensorflow_lite_micro_comes_out_exactly(BuiltinOperator operator)
      throws IOException {
    requireExact(SharedGolden.read(operator));
  }

  private static void requireExact(List<GoldenCase> cases) {
    for (GoldenCase golden : cases) {
      for (OperatorTable kernels : List.of(new FullOperatorTable(), new FastOperatorTable())) {
        requireExact(golden, kernels, new LinearPlanner());
        requireExact(golden, kernels, new GreedyPlanner());
      }
    }
  }

  private static void requireExact(GoldenCase golden, OperatorTable kernels, Planner planner) {
    Interpreter interpreter =
        new Interpreter(
            new Model(ModelWriter.write(golden.model())), kernels, planner, new byte[8192]);
    for (int run = 0; run < 2; run++) {
      for (int i = 0; i < golden.inputs().size(); i++) {
        interpreter.setInput(i, golden.inputs().get(i));
      }
      interpreter.invoke();
      for (int i = 0; i < golden.outputs().size(); i++) {
        byte[] output = new byte[golden.outputs().get(i).length];
        interpreter.getOutput(i, output);
        assertThat(output)
            .as("run %d, output %d of %s", run, i, golden.model().description())
            .isEqualTo(golden.outputs().get(i));
      }
    }
  }
}
