package milliwatt.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;
import tinyml.ArenaBound;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Lifetimes;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.Planner;
import tinyml.Scratch;
import tinyml.ScratchPlanner;
import tinyml.Tensor;

/**
 * The RAM that the reference runtime needs for a model.
 *
 * @param plan where the tensors lie in the arena, and the windows of the fast kernels (lab 08);
 *     none if there is no plan
 * @param withoutSharing bytes of an arena in which no byte is used twice
 * @param scratch bytes of the longest of these windows
 * @param withScratch bytes of the arena with all windows: as many as without, where they find room
 * @param interpreter bytes beside the arena on a 32-bit board; none if the model cannot be run
 * @param problem why there is no plan; empty if there is one
 */
record Memory(
    Optional<ArenaPlan> plan,
    int withoutSharing,
    int scratch,
    int withScratch,
    OptionalInt interpreter,
    String problem) {
  /** More than any microcontroller has; a damaged shape asks for more than this. */
  private static final int GREATEST_ARENA = 16 << 20;

  /**
   * Plans the memory of a model; its tensors have their places afterwards.
   *
   * @param operators the names of its operators
   */
  static Memory of(String title, byte[] file, Model model, List<String> operators) {
    try {
      int withoutSharing = new LinearPlanner().place(model);
      int bound = ArenaBound.of(model);
      int arenaBytes = new GreedyPlanner().place(model);
      ArenaPlan plan = new ArenaPlan(title, operators, boxes(model), arenaBytes, bound);
      return new Memory(
          Optional.of(plan),
          withoutSharing,
          Scratch.windowBytes(model),
          new ScratchPlanner(new Planned(arenaBytes)).place(model),
          interpreter(file, model, arenaBytes),
          "");
    } catch (ModelError e) {
      return new Memory(Optional.empty(), 0, 0, 0, OptionalInt.empty(), e.getMessage());
    }
  }

  private static List<Box> boxes(Model model) {
    Lifetimes lifetimes = Lifetimes.of(model);
    Stream<Box> tensors =
        IntStream.range(0, model.tensors.length)
            .filter(i -> model.tensors[i].needsArena())
            .mapToObj(i -> box(model.tensors[i], i, lifetimes));
    Stream<Box> windows =
        IntStream.range(0, model.operators.length)
            .mapToObj(step -> window(model, step))
            .filter(window -> window.bytes() > 0);
    return Stream.concat(tensors, windows).toList();
  }

  private static Box window(Model model, int step) {
    int bytes = Scratch.windowBytes(model, model.operators[step]);
    int offset = bytes == 0 ? 0 : ScratchPlanner.lowest(model, step, bytes);
    return new Box(Box.SCRATCH, "scratch", step, step, offset, bytes);
  }

  private static Box box(Tensor tensor, int index, Lifetimes lifetimes) {
    return new Box(
        index,
        TensorEntry.of(index, tensor).shortName(),
        lifetimes.first(index),
        lifetimes.last(index),
        tensor.offset,
        tensor.bytes);
  }

  private static OptionalInt interpreter(byte[] file, Model model, int arenaBytes) {
    if (arenaBytes > GREATEST_ARENA) {
      return OptionalInt.empty();
    }
    try {
      byte[] arena = new byte[arenaBytes];
      Interpreter interpreter =
          new Interpreter(model, new Kernels(), new Planned(arenaBytes), arena);
      return OptionalInt.of(Footprint.of(interpreter, arena, file));
    } catch (ModelError e) {
      return OptionalInt.empty();
    }
  }

  /** Leaves the tensors where they are. */
  private static final class Planned extends Planner {
    private final int arenaBytes;

    Planned(int arenaBytes) {
      this.arenaBytes = arenaBytes;
    }

    @Override
    public int place(Model model) {
      return arenaBytes;
    }
  }
}
