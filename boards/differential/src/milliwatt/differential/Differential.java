package milliwatt.differential;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The long run: {@code boards/differential/run --programs 10000 --seed 1}. */
public final class Differential {
  private static final String USAGE =
      "The comparison takes --programs N (10000), --seed N (1), --jobs N (the processors), --shrink"
          + " SECONDS (60), --wraps yes|no (yes: expressions go over several lines).";

  private Differential() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, String> options = options(arguments);
    boolean translate = Translating.available();
    if (!translate) {
      System.out.println("There is no translator yet: the programs run on the JVM only.");
    } else if (!NativeSide.available()) {
      System.err.println(
          "gcc with its sanitizers is missing: install it with \"sudo apt-get install gcc\".");
      System.exit(1);
    }
    Path folder = Path.of(System.getProperty("milliwatt.root", "."), "boards/differential/target");
    Comparison comparison =
        new Comparison(
            folder.resolve("comparison"),
            translate,
            !options.getOrDefault("--wraps", "yes").equals("no"),
            Long.parseLong(options.getOrDefault("--shrink", "60")));
    long first = Long.parseLong(options.getOrDefault("--seed", "1"));
    int count = Integer.parseInt(options.getOrDefault("--programs", "10000"));
    int jobs =
        Integer.parseInt(
            options.getOrDefault(
                "--jobs", Integer.toString(Runtime.getRuntime().availableProcessors())));
    long began = System.nanoTime();
    List<Comparison.Failure> failures = comparison.run(first, count, jobs, System.out::println);
    System.out.print(comparison.census().report());
    System.out.printf(
        "%d programs in %d s, %d of them not compared because of javac, %d failures%n",
        count, (System.nanoTime() - began) / 1_000_000_000, comparison.skipped(), failures.size());
    for (Comparison.Failure failure : failures) {
      System.out.println("seed " + failure.seed() + ": " + failure.folder());
    }
    System.exit(failures.isEmpty() ? 0 : 1);
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      String value = i + 1 < arguments.length ? arguments[i + 1] : "";
      String form =
          switch (arguments[i]) {
            case "--programs", "--jobs", "--shrink" -> "[0-9]{1,9}";
            case "--seed" -> "-?[0-9]{1,18}";
            case "--wraps" -> "yes|no";
            default -> "no value fits an unknown option";
          };
      if (!value.matches(form)) {
        System.err.println(USAGE);
        System.exit(2);
      }
      options.put(arguments[i], value);
    }
    return options;
  }
}
