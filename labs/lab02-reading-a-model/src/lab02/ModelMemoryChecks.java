package lab02;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Meter;

/** What memory reading a model may take. */
final class ModelMemoryChecks {
  @Check(
      points = 3,
      category = Category.MEMORY,
      topic = "constants",
      why = "A board has many times more flash than RAM: weights that are copied no longer fit.",
      help = "Keep positions and read on demand. Which array of yours grows with the weights?",
      needs = "constants_point_at_their_data")
  void reading_a_model_copies_nothing(ModelReadingLab lab, Meter meter, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    int large = file.tensor(GraphFile.INT8, 4096, 4);
    file.data(large, FlatVector.ofBytes(new byte[4096 * 4]));
    float[] scales = new float[4096];
    Arrays.fill(scales, 1f);
    file.quantize(large, scales, new long[4096], 0);
    byte[] bytes = file.bytes(random);
    lab.open(bytes); // the first time also loads classes
    lab.open(bytes);
    assertThat(meter.heapBytes())
        .as("heap bytes that reading a model of %d bytes took", bytes.length)
        .isLessThan(4096);
  }
}
