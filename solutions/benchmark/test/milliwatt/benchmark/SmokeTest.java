package milliwatt.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import tinyml.Model;

/** That what measures works; no number counts here. */
class SmokeTest {
  @ParameterizedTest
  @ValueSource(classes = {InferenceBenchmark.class, KernelBenchmark.class})
  void a_benchmark_runs_one_iteration(Class<?> benchmark) throws RunnerException {
    System.setProperty("jmh.ignoreLock", "true");
    OptionsBuilder options = new OptionsBuilder();
    options.include(benchmark.getName()).forks(0).warmupIterations(0);
    options.measurementIterations(1).measurementTime(TimeValue.milliseconds(10));
    assertThat(new Runner(options.verbosity(VerboseMode.SILENT).build()).run())
        .allSatisfy(result -> assertThat(result.getPrimaryResult().getScore()).isPositive());
  }

  @Test
  void the_loops_in_c_agree_and_take_their_time(@TempDir Path folder) {
    Optional<Yardstick> yardstick = Yardstick.compile(folder);
    assumeTrue(yardstick.isPresent(), "skipped: there is no gcc");
    String layers =
        YardstickLayers.of(new Model(ModelFiles.find("sine_int8").orElseThrow()))
            + "conv 9 8 3 5 4 6 3 3 2 2 1 1 1 0\n"
            + "depthwise 9 8 3 9 8 6 3 2 1 1 2 2 2 1\n";
    Yardstick.Times times = yardstick.get().measure(layers, 1);
    assertThat(times.indexed()).isPositive();
    assertThat(times.walking()).isPositive();
  }
}
