package milliwatt.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import milliwatt.apps.AppCost;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.report.AppText;
import milliwatt.runtime.RuntimeChoice;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeSession;
import milliwatt.workspace.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every app: whose code decides, where, and for which board energy is estimated. */
final class AppOption {
  @Option(names = "--reference", description = "Run the reference's code, not your workspace's.")
  private boolean reference;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "jvm",
      description = "Where it runs; 'milliwatt devices' lists them. Default: jvm.")
  private String device;

  @Option(
      names = "--board",
      paramLabel = "ID",
      defaultValue = "nano33ble",
      description =
          "The board whose energy a decision is estimated for, or 'all'. Default: nano33ble.")
  private String board;

  @Mixin private WorkspaceOption workspace;

  /** The workspace's code if there is a workspace, else the reference's. */
  RuntimeSession open(RuntimeContract contract, PrintWriter err) {
    return openOn(device, contract, err);
  }

  /** The same on another device, for what is done before the app runs. */
  RuntimeSession openOn(String device, RuntimeContract contract, PrintWriter err) {
    boards(); // before anything long begins
    Optional<Workspace> own = reference ? Optional.empty() : workspace.openIfThere();
    RuntimeSession session =
        RuntimeChoice.of(own.map(Workspace::root).orElse(null), device).open(contract);
    String whose = RuntimeOption.whose(session);
    if (!whose.isEmpty()) {
      err.println(whose);
      err.flush();
    }
    return session;
  }

  String device() {
    return device;
  }

  /** Prints the end of every app. */
  void report(AppCost cost, CommandLine commandLine) {
    Screen screen = Screen.of(commandLine, true);
    new AppText(screen.out(), screen.width()).print(cost, boards());
  }

  List<Board> boards() {
    BoardCatalogue catalogue = new BoardCatalogue();
    if (board.equals("all")) {
      return catalogue.all();
    }
    return List.of(
        catalogue
            .find(board)
            .orElseThrow(
                () ->
                    new UserError(
                        "There is no board " + board + "; 'milliwatt boards' lists them.")));
  }
}
