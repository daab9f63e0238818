package milliwatt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import milliwatt.bench.MlperfModel;
import milliwatt.bench.ModelBuild;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.device.ProgramTranslator;
import milliwatt.device.SandboxModule;
import milliwatt.engine.LabInC;
import milliwatt.engine.StudentCode;
import milliwatt.firmware.FirmwareException;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.lab.NearestName;
import milliwatt.model.ModelFile;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeProgram;
import milliwatt.sketch.Export;
import milliwatt.sketch.ExportedProgram;
import milliwatt.sketch.ExportedProgram.InFlash;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.translate.ClosedSet;
import milliwatt.translate.Translation;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which program goes onto which board. */
final class ExportOption {
  @Option(
      names = "--board",
      paramLabel = "ID",
      required = true,
      description = "A board; 'milliwatt boards' lists them.")
  private String boardId;

  @ArgGroup(multiplicity = "1")
  private What what;

  @Mixin private WorkspaceOption place;

  private final LabCatalogue catalogue = new LabCatalogue();
  private final CourseSources course = new CourseSources();

  /** One of the three. */
  private static final class What {
    @Option(
        names = "--lab",
        paramLabel = "LAB",
        description = "The program of a lab, for example lab06 or 6, to be checked on the board.")
    private String lab;

    @Option(
        names = "--model",
        paramLabel = "FILE",
        description =
            "Your runtime with this .tflite file in flash, to be run by the commands of MLPerf Tiny.")
    private Path model;

    @Option(
        names = "--spotter",
        required = true,
        description =
            "Your keyword spotter, to be talked to by 'kws --serial'; it hears the board's microphone"
                + " where there is a driver for it.")
    private boolean spotter;
  }

  Board board() {
    BoardCatalogue boards = new BoardCatalogue();
    return boards
        .find(boardId)
        .orElseThrow(
            () ->
                new UserError(
                    "There is no board "
                        + boardId
                        + NearestName.of(boardId, boards.ids())
                            .map(nearest -> ", did you mean " + nearest + "?")
                            .orElse(
                                "; '%s' lists those there are."
                                    .formatted(Invocation.of("boards")))));
  }

  /** What was asked for, as the command line takes it. */
  String choice() {
    if (what.spotter) {
      return "--spotter";
    }
    return what.lab != null ? "--lab " + what.lab : "--model " + what.model;
  }

  /** A short name of the program, good for a folder. */
  String programName() {
    if (what.spotter) {
      return "spotter";
    }
    return what.lab != null
        ? catalogue.find(what.lab).id()
        : what.model.getFileName().toString().replaceFirst("\\.tflite$", "");
  }

  /**
   * The folder's files.
   *
   * @param name of the folder
   * @throws UserError if the program cannot be translated, or the name is none of a sketch
   */
  Export export(String name) {
    Board board = board();
    ExportedProgram program = what.spotter ? spotter() : what.lab != null ? lab() : model();
    try {
      return Export.of(name, board, program);
    } catch (FirmwareException e) {
      throw new UserError(e.getMessage());
    }
  }

  private ExportedProgram lab() {
    Lab lab = catalogue.find(what.lab);
    Optional<Workspace> workspace = place.openIfThere();
    workspace.ifPresent(own -> WorkspaceOption.requireStarted(own, lab));
    StudentCode code =
        workspace.map(own -> code(lab, own)).orElseGet(() -> LabInC.referenceCode(lab, course));
    LabInC program = LabInC.of(lab, code, catalogue, course, true);
    for (Diagnostic refusal : program.refusals()) {
      throw new UserError(
          "%s:%d: %s %s"
              .formatted(
                  refusal.file(),
                  refusal.line(),
                  refusal.message().lines().findFirst().orElse(""),
                  refusal.advice())
              .strip(),
          ExitCode.CHECKS_FAILED);
    }
    String title = "%s, %s".formatted(lab.id(), lab.title());
    return new ExportedProgram(
        title,
        whose(workspace, program.borrowed()),
        program.translation().files(),
        Optional.empty());
  }

  /** As a check takes them: of earlier labs, what passed and is still as it was then. */
  private StudentCode code(Lab lab, Workspace workspace) {
    List<Lab> requirements = catalogue.requirements(lab);
    Set<String> standing =
        requirements.stream()
            .filter(earlier -> workspace.progress().passed(earlier.id()))
            .filter(earlier -> LabSession.unchanged(earlier, workspace, catalogue))
            .map(Lab::id)
            .collect(Collectors.toSet());
    return new StudentCode(workspace.files(lab, requirements), standing);
  }

  private ExportedProgram model() {
    ModelFile file = ModelFile.read(what.model);
    InFlash model = new InFlash(file.bytes(), MlperfModel.of(file));
    return runtime(file.name(), RuntimeContract.LEAN, ModelBuild.reach(file), Optional.of(model));
  }

  private ExportedProgram spotter() {
    return runtime(
        "The keyword spotter", RuntimeContract.SPOTTER, ClosedSet.OPEN, Optional.empty());
  }

  private ExportedProgram runtime(
      String title, RuntimeContract contract, ClosedSet reach, Optional<InFlash> model) {
    Optional<Workspace> workspace = place.openIfThere();
    RuntimeProgram runtime =
        workspace
            .map(own -> RuntimeProgram.of(contract, own, catalogue, course))
            .orElseGet(() -> RuntimeProgram.reference(contract, catalogue, course));
    try (SandboxModule module = new SandboxModule()) {
      Translation translation =
          new ProgramTranslator(module).translate(runtime.program(), true, reach);
      List<String> borrowed = workspace.isPresent() ? runtime.borrowed() : List.of();
      return new ExportedProgram(title, whose(workspace, borrowed), translation.files(), model);
    }
  }

  private static String whose(Optional<Workspace> workspace, List<String> borrowed) {
    return workspace
        .map(
            own ->
                "Your code in %s%s."
                    .formatted(
                        own.root().getFileName(),
                        borrowed.isEmpty()
                            ? ""
                            : "; from the reference: " + String.join(", ", borrowed)))
        .orElse("The reference's code, for there is no workspace here.");
  }
}
