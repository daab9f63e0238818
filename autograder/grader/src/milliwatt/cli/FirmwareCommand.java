package milliwatt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import milliwatt.firmware.FirmwareException;
import milliwatt.sketch.Export;
import milliwatt.sketch.ExportFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "firmware",
    description = {
      "Writes a folder that a board's usual tool takes: an Arduino sketch, or a project with a Makefile"
          + " where there is no Arduino core. It holds your code as C and the firmware around it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt firmware --board nano33ble --lab lab06 --out lab06-nano",
      "  milliwatt firmware --board wio-terminal --model models/generated/ds_cnn.tflite",
      "  milliwatt firmware --board nano33ble --spotter"
    })
final class FirmwareCommand implements Callable<Integer> {
  @Mixin private ExportOption option;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write; a sketch has its name. Default: ./PROGRAM-BOARD.")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path folder = out == null ? Path.of(usualName(option)) : out;
    Export export = write(option, folder);
    PrintWriter screen = spec.commandLine().getOut();
    screen.printf(
        "%s for the %s: %s%n",
        export.program().title(), export.board().name(), export.program().whose());
    screen.printf(
        "Wrote %s of %d files to %s; README.md in there says how to get it onto the board.%n",
        export.isSketch() ? "a sketch" : "a Makefile project",
        export.files().size(),
        Shown.path(folder));
    screen.flush();
    return ExitCode.PASSED;
  }

  static String usualName(ExportOption option) {
    return "%s-%s".formatted(option.programName(), option.board().id());
  }

  /**
   * Exports to a folder.
   *
   * @throws UserError if that is impossible, or would replace what is not ours
   */
  static Export write(ExportOption option, Path folder) throws IOException {
    Export export = option.export(folder.toAbsolutePath().normalize().getFileName().toString());
    try {
      new ExportFolder(folder).write(export);
    } catch (FirmwareException e) {
      throw new UserError(e.getMessage());
    }
    return export;
  }
}
