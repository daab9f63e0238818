package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That plans are right; how good they are is {@link ArenaBytesTest}'s subject. */
class GreedyPlannerTest {
  @Test
  void no_byte_is_read_after_somebody_has_overwritten_it() {
    simulate(1_500, 7);
  }

  @Test
  @Tag("long")
  void no_byte_of_very_many_graphs_is_read_after_somebody_has_overwritten_it() {
    simulate(20_000, 8);
  }

  @Test
  void results_are_those_of_tensors_with_places_of_their_own() throws IOException {
    Path sine = Path.of(System.getProperty("milliwatt.root", ".."), "models/sine/sine_int8.tflite");
    byte[] file = Files.readAllBytes(sine);
    Interpreter apart = load(file, new LinearPlanner());
    Interpreter shared = load(file, new GreedyPlanner());
    assertThat(apart.arenaBytes()).isEqualTo(49);
    assertThat(shared.arenaBytes()).isEqualTo(32);
    byte[] expected = new byte[1];
    byte[] actual = new byte[1];
    for (int v = -128; v < 128; v++) {
      apart.setInput(0, new byte[] {(byte) v});
      apart.invoke();
      apart.getOutput(0, expected);
      shared.setInput(0, new byte[] {(byte) v});
      shared.invoke();
      shared.getOutput(0, actual);
      assertThat(actual).isEqualTo(expected);
    }
  }

  private static Interpreter load(byte[] file, Planner planner) {
    return new Interpreter(new Model(file), new OperatorTable(), planner, new byte[64]);
  }

  @Test
  void a_model_without_operators_has_its_inputs_side_by_side() {
    ModelFile file = new ModelFile();
    file.tensor(TensorType.INT8, new int[] {20}, null);
    file.tensor(TensorType.INT8, new int[] {3}, null);
    Model model = new Model(file.inputs(1, 0).outputs(0).write());
    assertThat(new GreedyPlanner().place(model)).isEqualTo(35); // the larger one first
    assertThat(new GreedyPlanner().place(new Model(new ModelFile().write()))).isZero();
  }

  @Test
  void four_layers_in_a_row_are_enough_to_trip_up_placing_by_size() {
    ModelFile file = new ModelFile();
    for (int bytes : new int[] {128, 112, 112, 128}) {
      file.tensor(TensorType.INT8, new int[] {1, bytes}, null);
    }
    for (int i = 0; i < 3; i++) {
      file.operator(OperatorCode.FULLY_CONNECTED, 1, new int[] {i}, new int[] {i + 1}, 0);
    }
    Model model = new Model(file.inputs(0).outputs(3).write());
    Spacing spacing = Spacing.of(model);
    int[] order = {0, 1, 2, 3};
    Priority.SIZE.sort(order, model, spacing.lifetimes);
    assertThat(order).containsExactly(0, 3, 1, 2);
    assertThat(new Placement(model, spacing).place(order)).isEqualTo(352);
    assertThat(new GreedyPlanner().place(model)).isEqualTo(240).isEqualTo(ArenaBound.of(model));
  }

  @Test
  void tensors_beyond_the_int_range_are_refused() {
    ModelFile file = new ModelFile();
    int[] inputs = new int[5];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = file.tensor(TensorType.INT8, new int[] {1 << 15, 1 << 15}, null);
    }
    Model model = new Model(file.inputs(inputs).write());
    assertThat(ArenaBound.of(model)).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> new GreedyPlanner().place(model))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining("more than 2147483647 bytes");
  }

  @Test
  void images_of_any_shape_are_planned_in_no_time() {
    int[] sizes = {0, 1, 2, 1 << 10, 1 << 15, 1 << 16, 1 << 20, Integer.MAX_VALUE};
    RandomGenerator random = new SplittableRandom(4);
    for (int i = 0; i < 2_000; i++) {
      int[] input = {1, 1, 1, 1};
      int[] output = {1, 1, 1, 1};
      input[random.nextInt(4)] = sizes[random.nextInt(sizes.length)];
      output[random.nextInt(4)] = sizes[random.nextInt(sizes.length)];
      ModelFile file = new ModelFile();
      file.tensor(TensorType.INT8, input, null);
      file.tensor(TensorType.INT8, output, null);
      int[] options = new int[5];
      for (int option = 0; option < options.length; option++) {
        options[option] = random.nextInt(8) == 0 ? -1 : sizes[random.nextInt(1, sizes.length)];
      }
      options[0] = random.nextInt(2);
      file.operator(OperatorCode.MAX_POOL_2D, 1, new int[] {0}, new int[] {1}, options);
      Model model = new Model(file.inputs(0).outputs(1).write());
      try {
        int arena = new GreedyPlanner().place(model);
        assertThat(arena).isGreaterThanOrEqualTo(ArenaBound.of(model));
      } catch (ModelError refused) {
        // Some of these are no windows.
      }
    }
  }

  private static void simulate(int graphs, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < graphs; i++) {
      Model model = RandomGraph.oddNetwork(random, random.nextInt(2, 25));
      int arena = new GreedyPlanner().place(model);
      assertThat(ArenaSimulation.isHarmless(model, arena)).isTrue();
      assertThat(arena).isGreaterThanOrEqualTo(ArenaBound.of(model));
      for (Tensor tensor : model.tensors) {
        assertThat(tensor.constant() || tensor.offset % Planner.ALIGNMENT == 0).isTrue();
      }
    }
  }
}
