package milliwatt.models.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import milliwatt.models.tflite.BuiltinOperator;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tinyml.FastOperatorTable;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.OperatorTable;
import tinyml.Planner;
import tinyml.ScratchPlanner;

/** The course's kernels give what the oracle does, also where nobody measured anything. */
class RandomOperatorsTest {
  private static final int SEEDS = 150;

  static List<BuiltinOperator> operators() {
    return RandomOperators.all();
  }

  @ParameterizedTest
  @MethodSource("operators")
  void kernels_agree_with_the_oracle(BuiltinOperator operator) {
    for (int seed = 0; seed < SEEDS; seed++) {
      ModelSpec spec = RandomOperators.of(operator, seed);
      byte[] file = ModelWriter.write(spec);
      requireOutputs(file, spec, seed, new FullOperatorTable(), new LinearPlanner());
      requireOutputs(file, spec, seed, new FullOperatorTable(), new GreedyPlanner());
      Planner planner = new ScratchPlanner(new GreedyPlanner());
      requireOutputs(file, spec, seed, new FastOperatorTable(), planner);
    }
  }

  private static void requireOutputs(
      byte[] file, ModelSpec spec, int seed, OperatorTable kernels, Planner planner) {
    Interpreter interpreter = new Interpreter(new Model(file), kernels, planner, new byte[1 << 16]);
    Random random = new Random(seed);
    List<byte[]> inputs = new ArrayList<>();
    for (int i = 0; i < spec.inputs().length; i++) {
      inputs.add(new byte[interpreter.input(i).bytes]);
      random.nextBytes(inputs.get(i));
      interpreter.setInput(i, inputs.get(i));
    }
    interpreter.invoke();
    Inference expected = ModelOracle.run(spec, inputs);
    for (int i = 0; i < spec.outputs().length; i++) {
      byte[] output = new byte[interpreter.output(i).bytes];
      interpreter.getOutput(i, output);
      assertThat(output).as("seed %d, output %d", seed, i).isEqualTo(expected.output(i));
    }
  }
}
