package milliwatt.models.vww;

import java.util.List;
import java.util.stream.IntStream;
import milliwatt.models.scenes.SceneGenerator;
import milliwatt.models.torch.ExampleSet;

/** Scenes as the model sees them, by turns with nobody (class 0) and with somebody (class 1). */
final class SceneSet {
  static final List<String> CLASSES = List.of("nobody", "somebody");

  private SceneSet() {}

  /**
   * @param firstSeed sets whose seeds do not overlap have no scene in common
   */
  static ExampleSet of(long firstSeed, int count) {
    List<byte[]> inputs =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(i -> Eye.see(SceneGenerator.draw(firstSeed + i, i % 2 == 1)))
            .toList();
    return new ExampleSet(
        inputs, IntStream.range(0, count).map(i -> i % 2).toArray(), CLASSES.size());
  }
}
