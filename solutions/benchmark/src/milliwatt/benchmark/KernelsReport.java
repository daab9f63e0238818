package milliwatt.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Times whole models with each kind of kernels on this JVM, in turns: {@code kernels [ROUNDS]}. Of
 * all inferences of a kind the fastest counts, as other work on the machine only adds to a time;
 * the ratio of a round shows how far that can be relied on.
 */
public final class KernelsReport {
  private static final int USUAL_ROUNDS = 3;

  private static final List<String> MODELS =
      List.of("ds_cnn", "residual", "kws_ref_model", "vww_96_int8", "pretrainedResnet_quant");

  private KernelsReport() {}

  public static void main(String[] arguments) throws RunnerException {
    int rounds = arguments.length == 1 ? Integer.parseInt(arguments[0]) : USUAL_ROUNDS;
    System.out.println("Microseconds of the fastest inference, and what plain takes for 1 of it:");
    System.out.printf(
        "%-24s %9s | %9s %6s | %9s %6s  %s%n",
        "model", "plain", "fast", "plain", "vector", "plain", "rounds");
    for (String model : MODELS) {
      if (ModelFiles.find(model).isPresent()) {
        model(model, rounds);
      } else {
        System.out.printf("%-24s is not here%n", model);
      }
    }
  }

  private static void model(String model, int rounds) throws RunnerException {
    Map<Kernels, List<Double>> times = new EnumMap<>(Kernels.class);
    for (int round = 0; round < rounds; round++) {
      for (Kernels kernels : Kernels.values()) {
        times
            .computeIfAbsent(kernels, key -> new ArrayList<>())
            .add(SpeedReport.fastest(model, kernels));
      }
    }
    double plain = Collections.min(times.get(Kernels.PLAIN));
    StringBuilder line = new StringBuilder("%-24s %9.1f".formatted(model, plain));
    for (Kernels kernels : List.of(Kernels.FAST, Kernels.VECTOR)) {
      double fastest = Collections.min(times.get(kernels));
      line.append(String.format(Locale.ROOT, " | %9.1f %6.2f", fastest, plain / fastest));
    }
    line.append(" ");
    for (int round = 0; round < rounds; round++) {
      double ratio = times.get(Kernels.PLAIN).get(round) / times.get(Kernels.VECTOR).get(round);
      line.append(String.format(Locale.ROOT, " %.2f", ratio));
    }
    System.out.println(line);
  }
}
