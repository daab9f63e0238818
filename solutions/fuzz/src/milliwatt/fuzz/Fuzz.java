package milliwatt.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs both targets under Jazzer, one after the other: {@code --minutes N}, {@code --seconds N}.
 *
 * <p>What Jazzer has learnt is kept in {@code solutions/fuzz/target/fuzz/TARGET/corpus}, and a file
 * that breaks a promise in {@code solutions/fuzz/target/fuzz/TARGET/crash-*}.
 */
public final class Fuzz {
  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
  private static final List<Class<?>> TARGETS = List.of(BytesTarget.class, MutationTarget.class);

  private Fuzz() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 2 || !arguments[0].matches("--minutes|--seconds")) {
      System.err.println("Fuzz takes --minutes N or --seconds N, the time of both targets.");
      System.exit(2);
    }
    int seconds = Integer.parseInt(arguments[1]) * (arguments[0].equals("--minutes") ? 60 : 1);
    String root = System.getProperty("milliwatt.root", ".");
    Path folder = Path.of(root, "solutions", "fuzz", "target", "fuzz");
    boolean sound = true;
    for (Class<?> target : TARGETS) {
      Path own = folder.resolve(target.getSimpleName());
      sound &= command(target, own, seconds / TARGETS.size()).inheritIO().start().waitFor() == 0;
    }
    System.exit(sound ? 0 : 1);
  }

  /**
   * The process that runs Jazzer on a target; it ends with 0 if every promise held.
   *
   * @param folder where to keep what it finds; made here
   */
  static ProcessBuilder command(Class<?> target, Path folder, int seconds) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.add("--sun-misc-unsafe-memory-access=allow");
    for (String property : List.of("milliwatt.root", "milliwatt.shared")) {
      command.add("-D" + property + "=" + System.getProperty(property, ""));
    }
    String fallback = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", fallback)));
    command.add(JAZZER);
    command.add("--target_class=" + target.getName());
    command.add("--instrumentation_includes=tinyml.**");
    command.add("--custom_hook_includes=tinyml.**");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + "/");
    command.addAll(List.of("-seed=1", "-timeout=10", "-max_total_time=" + seconds));
    command.addAll(List.of("-print_final_stats=1", corpus.toString()));
    if (target == BytesTarget.class) {
      command.add(smallModels(folder).toString());
    } else {
      command.addAll(List.of("-max_len=100", "-len_control=0"));
    }
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** Jazzer is slow on large files, and learns no more from them. */
  private static Path smallModels(Path folder) throws IOException {
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    for (Corpus.Entry entry : Corpus.read()) {
      if (entry.bytes().length < 1 << 16) {
        Files.write(seeds.resolve(entry.name()), entry.bytes());
      }
    }
    return seeds;
  }
}
