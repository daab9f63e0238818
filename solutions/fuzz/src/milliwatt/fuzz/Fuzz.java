package milliwatt.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Runs Jazzer for a while: {@code --minutes N}, {@code --seconds N}.
 *
 * <p>What Jazzer has learnt is kept in {@code solutions/fuzz/target/fuzz/corpus} and used the next
 * time; bytes that broke a promise are in {@code solutions/fuzz/target/fuzz/crash-*}.
 */
public final class Fuzz {
  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

  /** Jazzer is slow on larger files, and learns no more from them. */
  private static final int MOST_SEED_BYTES = 1 << 13;

  private static final int RANDOM_SEEDS = 20;
  private static final int RANDOM_SEED_BYTES = 64;

  private Fuzz() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 2 || !arguments[0].matches("--minutes|--seconds")) {
      System.err.println("The fuzzer takes --minutes N or --seconds N.");
      System.exit(2);
    }
    int seconds = Integer.parseInt(arguments[1]) * (arguments[0].equals("--minutes") ? 60 : 1);
    String root = System.getProperty("milliwatt.root", ".");
    Path folder = Path.of(root, "solutions", "fuzz", "target", "fuzz");
    System.exit(command(folder, seconds).inheritIO().start().waitFor());
  }

  /**
   * The process that runs Jazzer; it ends with 0 if every promise held.
   *
   * @param folder where to keep what it finds; made here
   * @param limits options of libFuzzer
   */
  static ProcessBuilder command(Path folder, int seconds, String... limits) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    for (String property : List.of("milliwatt.root", "milliwatt.shared")) {
      command.add("-D" + property + "=" + System.getProperty(property, ""));
    }
    String own = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", own)));
    command.addAll(List.of(JAZZER, "--target_class=" + FuzzTarget.class.getName()));
    command.add("--instrumentation_includes=tinyml.**");
    command.add("--custom_hook_includes=tinyml.**");
    command.addAll(List.of("--reproducer_path=" + folder, "-artifact_prefix=" + folder + "/"));
    command.addAll(List.of("-seed=1", "-timeout=20", "-max_total_time=" + seconds));
    command.add("-print_final_stats=1");
    command.addAll(List.of(limits));
    command.add(Files.createDirectories(folder.resolve("corpus")).toString());
    command.add(seeds(Files.createDirectories(folder.resolve("seeds"))).toString());
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** Small models, and decisions. */
  private static Path seeds(Path folder) throws IOException {
    for (Corpus.Entry entry : Corpus.read()) {
      if (entry.bytes().length <= MOST_SEED_BYTES) {
        Files.write(folder.resolve(entry.name()), entry.bytes());
      }
    }
    Random random = new Random(1);
    for (int i = 0; i < RANDOM_SEEDS; i++) {
      byte[] decisions = new byte[RANDOM_SEED_BYTES];
      random.nextBytes(decisions);
      Files.write(folder.resolve("decisions-" + i), decisions);
    }
    return folder;
  }
}
