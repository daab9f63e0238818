package milliwatt.models.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.Planner;

/** The course's runtime gives the golden numbers of the generated networks. */
class ReferenceNetworksTest {

  private static final int ARENA_BYTES = 200_000;

  @ParameterizedTest
  @EnumSource
  void outputs_are_exact_where_every_tensor_has_its_own_place(GeneratedModel name) {
    requireExact(name, new LinearPlanner());
  }

  @ParameterizedTest
  @EnumSource
  void outputs_are_exact_where_tensors_share_memory(GeneratedModel name) {
    requireExact(name, new GreedyPlanner());
  }

  private static void requireExact(GeneratedModel name, Planner planner) {
    Interpreter interpreter =
        new Interpreter(
            new Model(name.bytes()), new FullOperatorTable(), planner, new byte[ARENA_BYTES]);
    for (GoldenVector vector : name.vectors()) {
      interpreter.setInput(0, vector.input());
      interpreter.invoke();
      for (int i = 0; i < vector.outputs().size(); i++) {
        byte[] output = new byte[vector.outputs().get(i).length];
        interpreter.getOutput(i, output);
        assertThat(output).as("output %d", i).isEqualTo(vector.outputs().get(i));
      }
    }
  }
}
