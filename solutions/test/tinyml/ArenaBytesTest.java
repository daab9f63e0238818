package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * How small the arenas are. The tests print the figures that lab 05's handout quotes:
 *
 * <pre>mvn test -pl solutions -Dtest=ArenaBytesTest</pre>
 */
class ArenaBytesTest {
  /** TensorFlow Lite Micro's arena without its own objects, in bytes. */
  private static final Map<String, Integer> TENSORFLOW =
      new TreeMap<>(
          Map.of(
              "kws_ref_model", 16_000,
              "vww_96_int8", 73_728,
              "pretrainedResnet_quant", 49_152,
              "ad01_int8", 768,
              "micro_speech_quantized", 5_968,
              "str_ww_ref_model", 6_656,
              "person_detect", 55_296,
              "hello_world_int8", 32,
              "hello_world_float", 128,
              "audio_preprocessor_int8", 3_040));

  @Test
  void no_arena_is_larger_than_tensorflow_lite_micros() {
    int smaller = 0;
    for (Map.Entry<String, Integer> each : TENSORFLOW.entrySet()) {
      Model model = new Model(SharedFolder.bytes("models/" + each.getKey() + ".tflite"));
      int linear = new LinearPlanner().place(model);
      int bytes = new GreedyPlanner().place(model);
      System.out.printf(
          "%-24s one behind the other %,8d, TFLM %,7d, shared %,7d, bound %,7d%n",
          each.getKey(), linear, each.getValue(), bytes, ArenaBound.of(model));
      assertThat(bytes).as(each.getKey()).isLessThanOrEqualTo(each.getValue());
      smaller += bytes < each.getValue() ? 1 : 0;
    }
    assertThat(smaller).isGreaterThanOrEqualTo(7);
  }

  @Test
  void small_graphs_get_the_smallest_arena_there_is() {
    RandomGenerator random = new SplittableRandom(5);
    Excess bySize = new Excess();
    Excess all = new Excess();
    int reachable = 0;
    for (int i = 0; i < 1000; i++) {
      Model model = RandomGraph.network(random, random.nextInt(3, 9));
      int sorted = bySize(model);
      int bytes = new GreedyPlanner().place(model);
      int least = OptimalArena.bytes(model, bytes);
      bySize.add(sorted, least);
      all.add(bytes, least);
      reachable += least == ArenaBound.of(model) ? 1 : 0;
    }
    System.out.printf("3 to 8 tensors, over the optimum: by size %s; all %s%n", bySize, all);
    System.out.printf("3 to 8 tensors: the bound can be reached for %d of 1000%n", reachable);
    assertThat(all.exact).isGreaterThanOrEqualTo(950);
  }

  @Test
  void large_graphs_come_close_to_the_bound() {
    RandomGenerator random = new SplittableRandom(6);
    Excess bySize = new Excess();
    Excess all = new Excess();
    for (int i = 0; i < 500; i++) {
      Model model = RandomGraph.network(random, random.nextInt(9, 61));
      bySize.add(bySize(model), ArenaBound.of(model));
      all.add(new GreedyPlanner().place(model), ArenaBound.of(model));
    }
    System.out.printf("9 to 60 tensors, over the bound: by size %s; all %s%n", bySize, all);
    assertThat(all.sum / all.count).isLessThan(0.03);
  }

  /** The arena if tensors are placed by size, and that is it. */
  private static int bySize(Model model) {
    Spacing spacing = Spacing.of(model);
    int[] order = GreedyPlanner.tensors(model);
    Priority.SIZE.sort(order, model, spacing.lifetimes);
    return new Placement(model, spacing).place(order);
  }

  private static final class Excess {
    private int count;
    private int exact;
    private int close;
    private double sum;
    private double worst;

    void add(int bytes, int least) {
      double excess = (double) bytes / least - 1;
      count++;
      exact += bytes == least ? 1 : 0;
      close += excess <= 0.01 ? 1 : 0;
      sum += excess;
      worst = Math.max(worst, excess);
    }

    @Override
    public String toString() {
      return "none %d of %d, within 1 %% %d, mean %.2f %%, worst %.1f %%"
          .formatted(exact, count, close, 100 * sum / count, 100 * worst);
    }
  }
}
