package milliwatt.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import milliwatt.board.BoardCatalogue;
import milliwatt.engine.Devices;
import milliwatt.runtime.RuntimeChoice;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeSession;
import milliwatt.serial.Discovery;
import milliwatt.serial.SoundLine;
import milliwatt.spotting.Classes;
import milliwatt.spotting.SpotterModel;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what listens: which model, whose code, and where. */
final class SpotterOption {
  private static final String SERIAL = "serial:";

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "A .tflite model that takes the features of a second (49 x 40 int8). Default: the"
              + " project's own.")
  private Path model;

  @Option(
      names = "--classes",
      paramLabel = "LIST",
      defaultValue = Classes.USUAL,
      description = "The model's classes in their order. Default: ${DEFAULT-VALUE}.")
  private String classes;

  @Option(names = "--reference", description = "Run the reference's code, not your workspace's.")
  private boolean reference;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description =
          "Where it runs; 'milliwatt devices' lists them. Default: jvm for your code, this process"
              + " for the reference.")
  private String device;

  @Mixin private WorkspaceOption workspace;

  SpotterModel model() {
    return SpotterModel.read(model, Classes.parse(classes));
  }

  Path modelFile() {
    return model;
  }

  /** The workspace's code if there is a workspace, else the reference's. */
  RuntimeSession open(PrintWriter err) {
    Optional<Workspace> own = reference ? Optional.empty() : workspace.openIfThere();
    RuntimeSession session =
        RuntimeChoice.of(own.map(Workspace::root).orElse(null), device)
            .open(RuntimeContract.SPOTTER);
    String whose = RuntimeOption.whose(session);
    if (!whose.isEmpty()) {
      err.println(whose);
      err.flush();
    }
    return session;
  }

  /**
   * Lets a board listen.
   *
   * @param live whether the sound comes as it is spoken
   * @throws UserError if another device is named, too, or the line is too slow for live sound
   */
  void serial(String port, boolean live) {
    if (device != null) {
      throw new UserError("--serial and --device exclude each other: both say where it runs.");
    }
    device = SERIAL + port;
    if (live) {
      SoundLine line = SoundLine.of(Discovery.at(port), new BoardCatalogue().all());
      if (!line.live()) {
        throw new UserError(
            "The board at %s takes %s Give files with --wav.".formatted(port, line.sentence()));
      }
    }
  }

  /** Whether it runs on a JVM, which becomes fast as it goes. */
  boolean warmsUp() {
    return device == null || Devices.NAMES.contains(device);
  }
}
