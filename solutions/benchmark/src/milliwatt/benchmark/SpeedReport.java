package milliwatt.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import tinyml.Model;

/**
 * Times whole models on this JVM and beside it the same layers in C, in turns: {@code --rounds N}.
 */
public final class SpeedReport {
  private static final int USUAL_ROUNDS = 5;
  private static final int YARDSTICK_MILLISECONDS = 1500;

  /**
   * Microseconds of one inference by TensorFlow Lite Micro's reference kernels, {@code g++ -O2}, on
   * the baseline's machine.
   */
  private static final Map<String, Integer> PUBLISHED =
      Map.of(
          "kws_ref_model", 3333,
          "vww_96_int8", 8368,
          "pretrainedResnet_quant", 10512);

  private static final List<String> MODELS =
      List.of(
          "sine_int8",
          "ds_cnn",
          "residual",
          "kws_ref_model",
          "vww_96_int8",
          "pretrainedResnet_quant");

  private final int rounds;
  private final Optional<Yardstick> yardstick;

  private SpeedReport(int rounds, Optional<Yardstick> yardstick) {
    this.rounds = rounds;
    this.yardstick = yardstick;
  }

  public static void main(String[] arguments) throws IOException, RunnerException {
    int rounds = USUAL_ROUNDS;
    if (arguments.length == 2 && arguments[0].equals("--rounds")) {
      rounds = Integer.parseInt(arguments[1]);
    } else if (arguments.length > 0) {
      System.err.println("The speed report takes --rounds N, or nothing.");
      System.exit(2);
    }
    Path target = Path.of(System.getProperty("milliwatt.root", "."), "solutions/benchmark/target");
    Optional<Yardstick> yardstick = Yardstick.compile(Files.createDirectories(target));
    if (yardstick.isEmpty()) {
      System.out.println("There is no gcc here, so the columns of the loops in C stay empty.");
    }
    SpeedReport report = new SpeedReport(rounds, yardstick);
    System.out.println(
        "Microseconds of the fastest inference, and what Java takes for 1 of the other:");
    System.out.printf(
        "%-24s %9s | %9s %6s | %9s %6s | %9s %6s%n",
        "model", "Java", "C indexed", "Java", "C walking", "Java", "published", "Java");
    for (String model : MODELS) {
      Optional<byte[]> file = ModelFiles.find(model);
      if (file.isEmpty()) {
        System.out.printf("%-24s is not here%n", model);
      } else {
        report.model(model, file.get());
      }
    }
  }

  private void model(String name, byte[] file) throws RunnerException {
    String layers = YardstickLayers.of(new Model(file));
    List<Double> java = new ArrayList<>();
    List<Double> indexed = new ArrayList<>();
    List<Double> walking = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      yardstick.ifPresent(
          c -> {
            Yardstick.Times times = c.measure(layers, YARDSTICK_MILLISECONDS);
            indexed.add(times.indexed());
            walking.add(times.walking());
          });
      java.add(fastest(name, Kernels.PLAIN));
    }
    List<Double> published =
        PUBLISHED.containsKey(name) ? List.of((double) PUBLISHED.get(name)) : List.of();
    System.out.printf("%-24s %9.1f", name, fastest(java));
    for (List<Double> other : List.of(indexed, walking, published)) {
      System.out.print(
          other.isEmpty()
              ? " | %9s %6s".formatted("-", "-")
              : " | %9.1f %6.2f".formatted(fastest(other), fastest(java) / fastest(other)));
    }
    System.out.println();
  }

  /** Microseconds of the fastest inference in a fresh JVM. */
  static double fastest(String model, Kernels kernels) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(InferenceBenchmark.class.getName())
                .param("model", model)
                .param("kernels", kernels.name())
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .build())
        .runSingle()
        .getPrimaryResult()
        .getStatistics()
        .getMin();
  }

  private static double fastest(List<Double> numbers) {
    return Collections.min(numbers);
  }
}
