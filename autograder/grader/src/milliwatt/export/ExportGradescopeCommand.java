package milliwatt.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import milliwatt.cli.ExitCode;
import milliwatt.cli.UserError;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code milliwatt export gradescope}. */
@Command(
    name = "gradescope",
    description = {
      "Packs a Gradescope autograder for one lab: upload the zip as it is.",
      "",
      "It holds Milliwatt, a Java runtime for Linux on x86-64 or whatever this machine is, and your hidden checks; it needs nothing from any network. Keep it to yourself if there are hidden checks in it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt export gradescope --lab lab01 --out lab01-autograder.zip",
      "  milliwatt export gradescope --lab lab01 --secret secret --out lab01-autograder.zip"
    })
final class ExportGradescopeCommand implements Callable<Integer> {
  @Option(names = "--lab", required = true, paramLabel = "LAB", description = "For example lab01.")
  private String labName;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "ZIP",
      description = "The zip to write.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Generated cases are drawn from it. Default: 1.")
  private long seed;

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      description = "As for 'milliwatt assess': hidden cases are drawn from it.")
  private Path secret;

  @Option(
      names = "--private-checks",
      paramLabel = "JAR",
      description = "As for 'milliwatt assess': checks of your own.")
  private Path privateChecks;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Lab lab = new LabCatalogue().find(labName);
    PrintWriter screen = spec.commandLine().getOut();
    if (Files.exists(out)) {
      throw new UserError("%s is there already; remove it or name another file.".formatted(out));
    }
    screen.println("Making a Java runtime for the zip ...");
    screen.flush();
    GradescopeZip.write(out, lab, seed, secret, privateChecks);
    screen.printf(
        "%s, %.0f MB: upload it on Gradescope under Configure Autograder.%n",
        out, Files.size(out) / 1e6);
    screen.flush();
    return ExitCode.PASSED;
  }
}
