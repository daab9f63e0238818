package lab04;

import static lab04.Models.ARENA;
import static lab04.Models.inputsOf;
import static milliwatt.check.Expect.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import lab02.FlatVector;
import lab02.GraphFile;
import milliwatt.check.Check;

/** What lab 04 asks of {@code LinearPlanner}, and of {@code Interpreter} about its arena. */
final class ArenaChecks {
  @Check(
      points = 6,
      topic = "places",
      why = "All values of an inference share one array, whose size is known before it starts.",
      help = "Walk through model.tensors; each begins where the one before it ends.")
  void tensors_lie_one_behind_the_other(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    for (int bytes : new int[] {32, 16, 64, 16}) {
      file.tensor(GraphFile.INT8, bytes);
    }
    file.inputs(0, 1, 2, 3).outputs(0);
    assertThat(lab.load(file.bytes(random), ARENA)).as("bytes in use").isEqualTo(128);
    int[] expected = {0, 32, 48, 112};
    for (int tensor = 0; tensor < 4; tensor++) {
      assertThat(lab.tensorOffset(tensor))
          .as("offset of tensor %d; the sizes are 32, 16, 64, 16", tensor)
          .isEqualTo(expected[tensor]);
    }
  }

  @Check(
      points = 3,
      topic = "places",
      why = "Fast kernels load four or sixteen bytes at once, and want them at round addresses.",
      help = "Round the position up to a multiple of 16 before you place a tensor there.",
      needs = "tensors_lie_one_behind_the_other")
  void every_tensor_begins_at_a_multiple_of_16(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    for (int bytes : new int[] {1, 17, 15, 33, 5}) {
      file.tensor(GraphFile.INT8, bytes);
    }
    file.tensor(GraphFile.FLOAT32, 3);
    lab.load(file.inputs(0, 1, 2, 3, 4, 5).outputs(0).bytes(random), ARENA);
    int[] expected = {0, 16, 48, 64, 112, 128};
    for (int tensor = 0; tensor < 6; tensor++) {
      assertThat(lab.tensorOffset(tensor))
          .as("offset of tensor %d; the sizes are 1, 17, 15, 33, 5, 12", tensor)
          .isEqualTo(expected[tensor]);
    }
  }

  @Check(
      points = 1,
      topic = "places",
      why = "Sixteen bytes matter where there are a few thousand.",
      help =
          "Only a tensor that is followed by another one needs padding; return where "
              + "the last one ends.",
      needs = "every_tensor_begins_at_a_multiple_of_16")
  void the_arena_ends_with_the_last_tensor(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    file.tensor(GraphFile.INT8, 3);
    file.tensor(GraphFile.INT8, 5);
    assertThat(lab.load(file.inputs(0, 1).bytes(random), ARENA))
        .as("bytes in use by tensors of 3 and 5 bytes")
        .isEqualTo(21);
  }

  @Check(
      points = 3,
      topic = "places",
      why = "Weights lie in flash already; a place in the arena would waste RAM on them.",
      help = "Tensor.needsArena says which tensors want a place.",
      needs = "tensors_lie_one_behind_the_other")
  void constants_and_unused_tensors_get_no_place(InterpreterLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    for (int bytes : new int[] {16, 64, 1000, 32}) {
      file.tensor(GraphFile.INT8, bytes);
    }
    file.data(1, FlatVector.ofBytes(new byte[64]));
    assertThat(lab.load(file.inputs(0, 3).outputs(1).bytes(random), ARENA))
        .as("bytes in use by two inputs of 16 and 32 bytes, beside a constant and an unused tensor")
        .isEqualTo(48);
    int[] expected = {0, -1, -1, 16};
    for (int tensor = 0; tensor < 4; tensor++) {
      assertThat(lab.tensorOffset(tensor))
          .as("offset of tensor %d (-1: none)", tensor)
          .isEqualTo(expected[tensor]);
    }
  }

  @Check(
      points = 1,
      topic = "arena",
      why = "Who measured what a model needs will give it exactly that.",
      help = "An arena is too small only if it has fewer bytes than are needed.",
      needs = "the_arena_ends_with_the_last_tensor")
  void an_arena_of_the_exact_size_is_enough(InterpreterLab lab, RandomGenerator random) {
    assertThat(lab.load(inputsOf(random, 3, 5), 21)).as("bytes in use of 21").isEqualTo(21);
  }

  @Check(
      points = 2,
      topic = "arena",
      why = "On a board, the bytes behind the arena belong to someone else.",
      help =
          "Compare what the planner returns with the arena's length, before anything "
              + "is bound to it.",
      needs = "the_arena_ends_with_the_last_tensor")
  void an_arena_too_small_is_refused(InterpreterLab lab, RandomGenerator random) {
    byte[] model = inputsOf(random, 3, 5);
    for (int bytes : new int[] {20, 16, 1, 0}) {
      refused("an arena of %d bytes for 21".formatted(bytes), () -> lab.load(model, bytes));
    }
  }

  @Check(
      points = 1,
      topic = "arena",
      why = "Who gets this message knows at once what to change, and to which number.",
      help = "Put the bytes that are needed into the sentence, with a %d.",
      needs = "an_arena_too_small_is_refused")
  void the_message_says_how_many_bytes_are_needed(InterpreterLab lab, RandomGenerator random) {
    int last = random.nextInt(100, 1000);
    byte[] model = inputsOf(random, 3, last);
    assertThat(refused("an arena of 50 bytes", () -> lab.load(model, 50)))
        .as("the sentence that refuses an arena of 50 bytes for %d", 16 + last)
        .contains("" + (16 + last));
  }

  @Check(
      points = 1,
      topic = "arena",
      why = "Four tensors of 2^30 bytes make 0 bytes, if you ask an int.",
      help = "Planner.end adds a size to a position and refuses what is beyond the int range.",
      needs = "an_arena_too_small_is_refused")
  void tensors_beyond_any_arena_are_refused(InterpreterLab lab, RandomGenerator random) {
    byte[] model = inputsOf(random, 1 << 30, 1 << 30, 1 << 30, 1 << 30);
    refused("four tensors of 2^30 bytes", () -> lab.load(model, 100));
  }
}
