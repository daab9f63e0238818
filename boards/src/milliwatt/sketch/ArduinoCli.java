package milliwatt.sketch;

import java.util.ArrayList;
import java.util.List;

/** What arduino-cli is called with. */
public final class ArduinoCli {
  public static final String PROGRAM = "arduino-cli";

  private ArduinoCli() {}

  /**
   * Installs the core, compiles and uploads; each a command.
   *
   * @param sketch the folder
   * @param port where the board is
   */
  public static List<List<String>> commands(BoardPackage core, String sketch, String port) {
    List<List<String>> commands = new ArrayList<>();
    core.index().ifPresent(_ -> commands.add(with(core, "core", "update-index")));
    commands.add(with(core, "core", "install", core.name()));
    commands.add(compile(core, sketch));
    commands.add(upload(core, sketch, port));
    return commands;
  }

  /** Compiles a sketch for a board. */
  public static List<String> compile(BoardPackage core, String sketch) {
    return List.of(PROGRAM, "compile", "--fqbn", core.fqbn(), sketch);
  }

  /** Writes what was compiled to the board. */
  public static List<String> upload(BoardPackage core, String sketch, String port) {
    return List.of(PROGRAM, "upload", "--fqbn", core.fqbn(), "--port", port, sketch);
  }

  private static List<String> with(BoardPackage core, String... words) {
    List<String> command = new ArrayList<>(List.of(PROGRAM));
    command.addAll(List.of(words));
    core.index().ifPresent(index -> command.addAll(List.of("--additional-urls", index)));
    return command;
  }
}
