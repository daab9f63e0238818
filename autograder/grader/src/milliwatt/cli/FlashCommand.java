package milliwatt.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import milliwatt.board.Board;
import milliwatt.engine.BoardDevices;
import milliwatt.engine.FlashedBoard;
import milliwatt.serial.Discovery;
import milliwatt.serial.PortInfo;
import milliwatt.sketch.ArduinoCli;
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
    if (!installed()) {
      Path folder = Path.of(FirmwareCommand.usualName(option));
      FirmwareCommand.write(option, folder);
      throw new UserError(
          "arduino-cli is not installed: get it from https://arduino.github.io/arduino-cli and put it on the path; the sketch is in %s all the same, and its README.md says how to go on by hand."
              .formatted(Shown.path(folder)));
    }
    Supplier<PortInfo> where =
        port == null ? BoardDevices.port(board.id()) : () -> Discovery.at(port);
    String path = where.get().path();
    Path folder = Files.createTempDirectory("milliwatt-flash-");
    try {
      Path sketch = folder.resolve(FirmwareCommand.usualName(option));
      Export export = FirmwareCommand.write(option, sketch);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s: %s%n", export.program().title(), export.program().whose());
      run(ArduinoCli.compile(core, sketch.toString()), core);
      run(ArduinoCli.upload(core, sketch.toString(), path), core);
      out.println("Asking the board what it runs now ...");
      out.flush();
      String build = export.program().build();
      PortInfo found = new FlashedBoard(board.id(), where).verify(build);
      out.printf("The board at %s runs it (build %s).%n", found.path(), build);
      out.flush();
    } finally {
      delete(folder);
    }
    return ExitCode.PASSED;
  }

  private static boolean installed() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, ArduinoCli.PROGRAM)));
  }

  /** What it says is shown as it comes: compiling a core takes minutes. */
  private void run(List<String> command, BoardPackage core) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("$ " + String.join(" ", command));
    out.flush();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        out.println("  " + line);
        out.flush();
      }
      if (process.waitFor() != 0) {
        throw new UserError(
            "arduino-cli %s failed, for the reason above. If the package %s is missing: %s."
                .formatted(command.get(1), core.name(), install(core)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("Flashing was interrupted; the board may hold no program now.");
    } finally {
      process.destroy();
    }
  }

  private static String install(BoardPackage core) {
    return ArduinoCli.commands(core, "", "").stream()
        .filter(command -> command.contains("core"))
        .map(command -> String.join(" ", command))
        .collect(Collectors.joining(" && "));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
