package milliwatt.dev;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;

/** Times a real {@code check --watch} from a file's save to the end of its report. */
final class WatchBenchmark {
  private static final String WATCHING = "  watching ";

  /** The first few saves find a JVM that is still warming up. */
  private static final int WARM_UP = 5;

  /** So many that what an earlier benchmark compiled is hardly found again. */
  private static final int LINES = 5_000;

  private final List<String> milliwatt;
  private final Path workspace;

  /**
   * @param milliwatt the command that runs the command line
   * @param workspace where the lab has been started
   */
  WatchBenchmark(List<String> milliwatt, Path workspace) {
    this.milliwatt = milliwatt;
    this.workspace = workspace;
  }

  /**
   * @param changing the class of the lab that is saved again and again
   */
  Medians run(Lab lab, String changing, String device, int runs) throws IOException {
    CourseSources course = new CourseSources();
    for (String name : lab.classes()) {
      save(name, course.solution(name).text());
    }
    List<String> command = new ArrayList<>(milliwatt);
    command.addAll(List.of("check", lab.id(), "--watch", "--workspace", workspace.toString()));
    command.addAll(List.of("--device", device));
    Process watch = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader report = watch.inputReader()) {
      awaitVerdict(report);
      RandomGenerator random = RandomGenerator.getDefault();
      double[] seconds = new double[runs];
      for (int i = -WARM_UP; i < runs; i++) {
        // More lines above move all line numbers below, which a trap would name: new C.
        String text = "\n".repeat(random.nextInt(1, LINES)) + course.solution(changing).text();
        long before = System.nanoTime();
        save(changing, text);
        awaitVerdict(report);
        if (i >= 0) {
          seconds[i] = (System.nanoTime() - before) / 1e9;
        }
      }
      return new Medians(seconds);
    } finally {
      watch.destroy();
    }
  }

  private void save(String name, String text) throws IOException {
    Files.writeString(workspace.resolve("src/tinyml/" + name + ".java"), text);
  }

  private static void awaitVerdict(BufferedReader report) throws IOException {
    boolean passed = false;
    for (String line = report.readLine(); line != null; line = report.readLine()) {
      passed |= line.contains("Every check passes.");
      if (line.contains(WATCHING)) {
        if (passed) {
          return;
        }
        throw new IOException("the watched lab did not pass");
      }
    }
    throw new IOException("the watch ended");
  }
}
