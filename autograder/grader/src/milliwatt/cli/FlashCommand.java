package milliwatt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import milliwatt.board.Board;
import milliwatt.engine.BoardDevices;
import milliwatt.engine.FlashedBoard;
import milliwatt.engine.Flashing;
import milliwatt.folder.TemporaryFolder;
import milliwatt.serial.Discovery;
import milliwatt.serial.PortInfo;
import milliwatt.sketch.BoardPackage;
import milliwatt.sketch.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "flash",
    description = {
      "Puts a program onto a board: writes the sketch, has arduino-cli compile and upload it, and asks"
          + " the board whether it runs that program now."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt flash --board nano33ble --lab lab06",
      "  milliwatt flash --board wio-terminal --lab 1 --port /dev/ttyACM0",
      "  milliwatt flash --board nano33ble --spotter     then: milliwatt kws --serial PORT"
    })
final class FlashCommand implements Callable<Integer> {
  @Mixin private ExportOption option;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where the board is. Default: found by its USB number.")
  private String port;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Board board = option.board();
    BoardPackage core =
        BoardPackage.of(board)
            .orElseThrow(
                () ->
                    new UserError(
                        "There is no Arduino core for the %s: '%s' writes a project with a Makefile, whose README.md says how to go on."
                            .formatted(
                                board.name(),
                                Invocation.of(
                                    "firmware --board %s %s"
                                        .formatted(board.id(), option.choice())))));
    if (!Flashing.hasArduino()) {
      Path folder = Path.of(FirmwareCommand.usualName(option));
      FirmwareCommand.write(option, folder);
      throw new UserError(
          "%s; the sketch is in %s all the same, and its README.md says how to go on by hand."
              .formatted(Flashing.missingArduino(), Shown.path(folder)));
    }
    Supplier<PortInfo> where =
        port == null ? BoardDevices.port(board.id()) : () -> Discovery.at(port);
    String path = where.get().path();
    try (TemporaryFolder folder = TemporaryFolder.of("flash")) {
      Path sketch = folder.path().resolve(FirmwareCommand.usualName(option));
      Export export = FirmwareCommand.write(option, sketch);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s: %s%n", export.program().title(), export.program().whose());
      Flashing.arduino(core, this::say).flash(sketch, path);
      out.println("Asking the board what it runs now ...");
      out.flush();
      String build = export.program().build();
      PortInfo found = new FlashedBoard(board.id(), where).verify(build);
      out.printf("The board at %s runs it (build %s).%n", found.path(), build);
      out.flush();
    }
    return ExitCode.PASSED;
  }

  /** What arduino-cli says is shown as it comes: compiling a core takes minutes. */
  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
