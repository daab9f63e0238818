package milliwatt.engine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import milliwatt.cli.UserError;
import milliwatt.sketch.ArduinoCli;
import milliwatt.sketch.BoardPackage;

/**
 * How a sketch gets onto a board: commands that are run one after the other.
 *
 * @param commands for a sketch's folder and a port
 * @param advice what to do when a command fails; may be empty
 * @param said is told what the commands print, as it comes: compiling a core takes minutes
 */
public record Flashing(Commands commands, String advice, Consumer<String> said) {
  /** Compiling a vendor's core for the first time takes minutes, and no board takes so long. */
  private static final long LIMIT_SECONDS = 900;

  /** What is run to put a sketch onto the board at a port. */
  public interface Commands {
    List<List<String>> of(Path sketch, String port);
  }

  /** Whether arduino-cli is on the path. */
  public static boolean hasArduino() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, ArduinoCli.PROGRAM)));
  }

  /** By arduino-cli. */
  public static Flashing arduino(BoardPackage core, Consumer<String> said) {
    String install =
        ArduinoCli.commands(core, "", "").stream()
            .filter(command -> command.contains("core"))
            .map(command -> String.join(" ", command))
            .collect(Collectors.joining(" && "));
    return new Flashing(
        (sketch, port) ->
            List.of(
                ArduinoCli.compile(core, sketch.toString()),
                ArduinoCli.upload(core, sketch.toString(), port)),
        " If the package %s is missing: %s.".formatted(core.name(), install),
        said);
  }

  /** By a program that is called with the sketch's folder and the port. */
  public static Flashing by(Path program, Consumer<String> said) {
    return new Flashing(
        (sketch, port) -> List.of(List.of(program.toString(), sketch.toString(), port)), "", said);
  }

  /**
   * Puts the sketch onto the board.
   *
   * @throws UserError if that failed, and why
   */
  public void flash(Path sketch, String port) {
    for (List<String> command : commands.of(sketch, port)) {
      try {
        run(command);
      } catch (IOException e) {
        throw new UserError("%s cannot be run: %s.".formatted(command.getFirst(), e.getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UserError("Flashing was interrupted; the board may hold no program now.");
      }
    }
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    said.accept("$ " + String.join(" ", command));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    CompletableFuture<Void> alarm =
        CompletableFuture.runAsync(
            process::destroyForcibly,
            CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS));
    String last = "";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.accept("  " + line);
        last = line.isBlank() ? last : line.strip();
      }
      if (process.waitFor() != 0) {
        throw new UserError(failed(command, last));
      }
    } finally {
      alarm.cancel(false);
      process.destroy();
    }
  }

  private String failed(List<String> command, String last) {
    boolean arduino = command.getFirst().equals(ArduinoCli.PROGRAM);
    String what = arduino ? ArduinoCli.PROGRAM + " " + command.get(1) : command.getFirst();
    String reason = last.isEmpty() ? " and did not say why." : ": " + last;
    return what + " failed" + reason + (arduino ? advice : "");
  }

  /** The sentence for who has no arduino-cli. */
  public static String missingArduino() {
    return "arduino-cli is not installed: get it from https://arduino.github.io/arduino-cli and put it on the path";
  }
}
