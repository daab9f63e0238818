package milliwatt.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bands of cores.yaml follow from the published latencies beside them. */
class CoreTimingTest {
  private final Map<String, CoreTiming> timings =
      CoreTimings.read(CoreTimingTest.class.getClassLoader());

  @Test
  void a_latency_and_a_count_give_cycles_per_instruction() {
    // 200 inferences in 20 s at 100 MHz are 10 M cycles each; 5 M instructions.
    CoreTiming.Measurement each = new CoreTiming.Measurement("m", 10, 100, 5e6, "s");
    assertThat(each.cyclesPerInstruction()).isEqualTo(2);
  }

  @Test
  void two_latencies_of_one_engine_give_the_ratio_of_the_cycles() {
    // 200 MHz / 50 a second = 4 M cycles here, 100 MHz / 10 a second = 10 M there.
    CoreTiming.Comparison each = new CoreTiming.Comparison("m", 50, 200, "o", 10, 100, "s");
    assertThat(each.cyclesRatio()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void the_published_figures_of_the_m4_lie_in_its_band() {
    CoreTiming m4 = timings.get("cortex-m4f");
    List<Double> cycles =
        m4.measured().stream().map(CoreTiming.Measurement::cyclesPerInstruction).toList();
    assertThat(cycles).hasSize(4).allMatch(m4.cycles()::contains);
    assertThat(cycles.getFirst()).isCloseTo(1.556, within(0.001)); // kws, by hand
    assertThat(geometricMean(cycles)).isCloseTo(m4.cycles().typical(), within(0.05));
  }

  @Test
  void the_band_of_the_m7_is_that_of_the_m4_times_the_published_ratios() {
    Range m4 = timings.get("cortex-m4f").cycles();
    CoreTiming m7 = timings.get("cortex-m7");
    List<Double> ratios =
        m7.compared().stream().map(CoreTiming.Comparison::cyclesRatio).sorted().toList();
    assertThat(m7.compared()).allMatch(each -> each.with().equals("cortex-m4f"));
    assertThat(m7.cycles().low()).isCloseTo(m4.low() * ratios.getFirst(), within(0.05));
    assertThat(m7.cycles().high()).isCloseTo(m4.high() * ratios.getLast(), within(0.05));
    assertThat(m7.cycles().typical()).isCloseTo(m4.typical() * geometricMean(ratios), within(0.05));
  }

  @Test
  void the_band_of_the_lx6_spans_its_two_published_figures() {
    CoreTiming lx6 = timings.get("xtensa-lx6");
    List<Double> cycles =
        lx6.measured().stream().map(CoreTiming.Measurement::cyclesPerInstruction).sorted().toList();
    assertThat(cycles).hasSize(2).allMatch(lx6.cycles()::contains);
    assertThat(lx6.cycles().low()).isCloseTo(cycles.getFirst(), within(0.1));
    assertThat(lx6.cycles().high()).isCloseTo(cycles.getLast(), within(0.1));
    assertThat(lx6.cycles().typical()).isCloseTo(geometricMean(cycles), within(0.05));
  }

  private static double geometricMean(List<Double> values) {
    return Math.exp(values.stream().mapToDouble(Math::log).average().orElseThrow());
  }
}
