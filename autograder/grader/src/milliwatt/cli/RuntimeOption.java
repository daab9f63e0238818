package milliwatt.cli;

import java.nio.file.Path;
import java.util.List;
import milliwatt.runtime.RuntimeChoice;
import milliwatt.runtime.RuntimeSession;
import picocli.CommandLine.Option;

/** The options that say whose code a model runs on, and where. */
final class RuntimeOption {
  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "Run it on the code of this workspace. Default: on the reference.")
  private Path workspace;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description =
          "Where it runs; 'milliwatt devices' lists them. Default: jvm for a workspace, this process"
              + " for the reference.")
  private String device;

  RuntimeSession open() {
    return choice().open();
  }

  RuntimeChoice choice() {
    Path folder = workspace == null ? null : workspace.toAbsolutePath().normalize();
    return RuntimeChoice.of(folder, device);
  }

  /** Which classes are whose, the shorter list written out; empty where all are the reference's. */
  static String whose(RuntimeSession session) {
    if (session.own().isEmpty()) {
      return "";
    }
    if (session.borrowed().isEmpty()) {
      return "All classes are yours.";
    }
    return session.own().size() < session.borrowed().size()
        ? "Yours: %s; all others come from the reference.".formatted(list(session.own()))
        : "From the reference: %s; all others are yours.".formatted(list(session.borrowed()));
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }
}
