package milliwatt.differential;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import milliwatt.firmware.Core;
import milliwatt.firmware.Toolchain;

/** The long run: {@code boards/differential/run --programs 10000 --seed 1}. */
public final class Differential {
  private static final String USAGE =
      "The comparison takes --programs N (10000), --seed N (1), --jobs N (the processors), --shrink"
          + " SECONDS (60), --wraps yes|no (yes: expressions go over several lines), --device"
          + " native|m4|m7|m55 (native: where the translated programs run).";

  private Differential() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, String> options = options(arguments);
    Path folder = Path.of(System.getProperty("milliwatt.root", "."), "boards/differential/target");
    Comparison comparison =
        new Comparison(
            folder.resolve("comparison"),
            side(options.getOrDefault("--device", "native"), folder),
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

  /** Where the translated programs run; ends the process if that needs what is not installed. */
  private static TranslatedSide side(String device, Path folder) throws IOException {
    boolean here = device.equals("native");
    if (here ? !NativeSide.available() : !TwinSide.available()) {
      System.err.println(
          here
              ? "gcc with its sanitizers is missing: install it with \"sudo apt-get install gcc\"."
              : "The compiler for Arm or QEMU is missing: install them with \""
                  + Toolchain.INSTALL_ARM
                  + "\".");
      System.exit(1);
    }
    return here
        ? NativeSide.in(folder.resolve("comparison/platform"))
        : TwinSide.in(folder.resolve("twin"), Core.valueOf(device.toUpperCase(Locale.ROOT)));
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
            case "--device" -> "native|m4|m7|m55";
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
