package lab04;

import static lab04.Models.ARENA;
import static lab04.Values.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import lab02.FlatVector;
import lab02.GraphFile;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Meter;

/** What memory loading and running a model may take. */
final class MemoryChecks {
  @Check(
      points = 8,
      category = Category.MEMORY,
      topic = "memory",
      why = "A board runs for years without a garbage collector: what is taken once stays taken.",
      help =
          "Everything that is made with new belongs into a constructor. Kernels too are made once.",
      needs = "bytes_and_floats_get_kernels_of_their_own")
  void an_inference_allocates_nothing(InterpreterLab lab, Meter meter, RandomGenerator random) {
    lab.load(Models.quantizedLayers().bytes(random), ARENA);
    lab.setInput(0, bytes(1, -2));
    lab.invoke(); // the first time also loads classes
    for (int i = 0; i < 3; i++) {
      lab.invoke();
      assertThat(meter.heapBytes()).as("heap bytes that an inference took").isZero();
    }
  }

  @Check(
      points = 3,
      category = Category.MEMORY,
      topic = "memory",
      why = "The arena is the only place for values; a second copy of anything costs RAM twice.",
      help = "Let tensors point into the arena and into the model; copy neither.",
      needs = "bytes_and_floats_get_kernels_of_their_own")
  void loading_copies_neither_weights_nor_values(
      InterpreterLab lab, Meter meter, RandomGenerator random) {
    GraphFile file = new GraphFile();
    file.tensor(GraphFile.FLOAT32, 1000);
    file.tensor(GraphFile.FLOAT32, 4, 1000);
    file.data(1, FlatVector.ofFloats(new float[4000]));
    file.tensor(GraphFile.FLOAT32, 4);
    Models.layer(file, 0, new int[] {0, 1}, 2);
    byte[] model = file.inputs(0).outputs(2).bytes(random);
    lab.load(model, ARENA); // the first time also loads classes
    lab.load(model, ARENA);
    assertThat(meter.heapBytes())
        .as("heap bytes that loading took, beside the arena of %d", ARENA)
        .isLessThan(ARENA + 3000);
  }
}
