package milliwatt.dev;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import milliwatt.cli.ExitCode;
import milliwatt.cli.TwinTools;
import milliwatt.folder.TemporaryFolder;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    description =
        "Times what students wait for, on this machine: from save to verdict in watch mode, on"
            + " the laptop and on the twin, and ./jbang lab01 from start to end. Shown, never graded.",
    footerHeading = "%nExamples:%n",
    footer = "  milliwatt dev bench --runs 10")
final class BenchCommand implements Callable<Integer> {
  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "20",
      description = "How often each is timed. Default: 20.")
  private int runs;

  @Option(
      names = "--clone",
      paramLabel = "DIR",
      description = "The clone. Default: the one we are in.")
  private Path clone;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path root = Clone.find(clone);
    try (TemporaryFolder folder = TemporaryFolder.of("bench")) {
      Path workspace = folder.path().resolve("my-tinyml");
      LabCatalogue catalogue = new LabCatalogue();
      Lab lab = catalogue.find("lab01");
      run(List.of(root.resolve("jbang").toString(), "lab01", "--workspace", workspace.toString()));
      out.printf("timing ...%n");
      out.flush();
      WatchBenchmark watching = new WatchBenchmark(milliwatt(), workspace);
      Medians watch = watching.run(lab, lab.classes().getLast(), "jvm", runs);
      out.printf("from save to verdict, lab01 --watch   %s%n", watch.summary());
      out.flush();
      String missing = TwinTools.missing();
      if (missing.isEmpty()) {
        Medians twin = watching.run(catalogue.find("lab06"), "Conv2D", BudgetsCommand.TWIN, runs);
        out.printf("the same, lab06 on %-19s%s%n", BudgetsCommand.TWIN, twin.summary());
      } else {
        out.printf("%s %s%n", BudgetsCommand.TWIN, missing);
      }
      out.flush();
      double[] seconds = new double[runs];
      for (int i = 0; i < runs; i++) {
        long before = System.nanoTime();
        run(
            List.of(
                root.resolve("jbang").toString(), "lab01", "--workspace", workspace.toString()));
        seconds[i] = (System.nanoTime() - before) / 1e9;
      }
      out.printf("./jbang lab01                         %s%n", new Medians(seconds).summary());
      out.flush();
    }
    return ExitCode.PASSED;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int code = process.waitFor();
    if (code != ExitCode.PASSED && code != ExitCode.CHECKS_FAILED) {
      throw new IOException(String.join(" ", command) + " ended with exit code " + code);
    }
  }

  /** This very command line, started as the catalog starts it. */
  private static List<String> milliwatt() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", ClassPath.absolute()));
    command.add("milliwatt.cli.Milliwatt");
    return command;
  }
}
