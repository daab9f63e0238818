package milliwatt.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import milliwatt.engine.LabInC;
import milliwatt.engine.StudentCode;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.report.Neutral;
import milliwatt.report.TerminalReport;
import milliwatt.sidebyside.ClassInC;
import milliwatt.sidebyside.SideBySidePage;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.Source;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the C that runs on a board in place of a student's Java. */
@Command(
    name = "translate",
    description = {
      "Shows the C that your Java becomes on a board: that of a lab's classes, or of one class in"
          + " the program of the lab it belongs to.",
      "Without a workspace it shows the reference's. Nothing in a workspace is changed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt translate Conv2D",
      "  milliwatt translate lab06 --side-by-side lab06.html   Java left, C right",
      "  milliwatt translate lab06 --out lab06-in-c            all that a compiler needs"
    })
final class TranslateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "LAB|CLASS", description = "For example lab06, 6 or Conv2D.")
  private String name;

  @Option(
      names = "--side-by-side",
      paramLabel = "FILE",
      description = "Write a page instead, with Java and C line by line.")
  private Path sideBySide;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the C of the lab's whole program there instead.")
  private Path out;

  @Option(names = "--plain", description = "No colour and no signs beyond ASCII.")
  private boolean plain;

  @Mixin private WorkspaceOption place;
  @Spec private CommandSpec spec;

  private final LabCatalogue catalogue = new LabCatalogue();
  private final CourseSources course = new CourseSources();

  @Override
  public Integer call() throws IOException {
    Optional<Workspace> workspace = place.openIfThere();
    Translatable asked = Translatable.find(name, catalogue, workspace);
    Lab lab = asked.lab();
    workspace.ifPresent(own -> WorkspaceOption.requireStarted(own, lab));
    if (sideBySide != null) {
      OutputFile.refuseForeign(sideBySide, SideBySidePage.SIGN);
    }
    LabInC program =
        workspace
            .map(own -> LabInC.of(lab, code(lab, own), catalogue, course))
            .orElseGet(() -> LabInC.reference(lab, catalogue, course));
    Screen screen = Screen.of(spec.commandLine(), plain);
    if (!program.refusals().isEmpty()) {
      refused(program, workspace, screen.report());
      return ExitCode.CHECKS_FAILED;
    }
    List<ClassInC> classes =
        asked.classes().stream()
            .flatMap(each -> source(each, program).stream())
            .map(java -> ClassInC.of(java, origin(java, workspace), program.translation()))
            .toList();
    if (classes.stream().allMatch(each -> each.cFiles().isEmpty())) {
      throw new UserError(
          ("%s leaves nothing in the C of %s's program: it is not used there, or it is an"
                  + " exception, and those become traps.")
              .formatted(name, lab.id()));
    }
    if (sideBySide != null) {
      write(asked, classes, workspace);
    }
    if (out != null) {
      new CFolder(out).write(program.translation(), lab);
    }
    if (sideBySide == null && out == null) {
      classes.forEach(each -> print(each, screen.out()));
    } else {
      screen.out().println(whose(asked, workspace));
      written(screen.out());
    }
    screen.out().flush();
    return ExitCode.PASSED;
  }

  private StudentCode code(Lab lab, Workspace workspace) {
    List<Lab> requirements = catalogue.requirements(lab);
    return new StudentCode(
        workspace.files(lab, requirements),
        requirements.stream()
            .map(Lab::id)
            .filter(workspace.progress()::passed)
            .collect(Collectors.toSet()));
  }

  private static Optional<Source> source(String simpleName, LabInC program) {
    return program.sources().stream()
        .filter(source -> source.path().equals("tinyml/" + simpleName + ".java"))
        .findFirst();
  }

  private static String origin(Source java, Optional<Workspace> workspace) {
    String file = java.path().substring(java.path().lastIndexOf('/') + 1);
    return java.student() && workspace.isPresent()
        ? Shown.path(workspace.get().sourceFolder().resolve(file))
        : "the reference's " + file;
  }

  private static void print(ClassInC each, PrintWriter out) {
    for (String file : each.cFiles()) {
      out.printf("/* ---- %s, from %s ---- */%n%n", file, each.origin());
      each.cLines(file).forEach(line -> out.println(Neutral.text(line)));
      out.println();
    }
  }

  private void write(Translatable asked, List<ClassInC> classes, Optional<Workspace> workspace) {
    OutputFile.write(
        sideBySide,
        stream -> {
          Writer page = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          SideBySidePage.write(asked.title(), whose(asked, workspace), classes, page);
        });
  }

  private static String whose(Translatable asked, Optional<Workspace> workspace) {
    String whose =
        workspace
            .map(own -> "your code in " + Shown.path(own.root()))
            .orElse("the reference, for there is no workspace here");
    return "%s in %s's program, from %s.".formatted(asked.title(), asked.lab().id(), whose);
  }

  private void written(PrintWriter screen) {
    if (sideBySide != null) {
      screen.println("Wrote " + Shown.path(sideBySide) + "; open it in a browser.");
    }
    if (out != null) {
      screen.println("Wrote the C files to " + Shown.path(out) + ".");
    }
  }

  private void refused(LabInC program, Optional<Workspace> workspace, TerminalReport report) {
    Diagnostic first = program.refusals().getFirst();
    String file =
        workspace
            .map(own -> Shown.path(own.sourceFolder().resolve(first.file())))
            .orElse(first.file());
    report.refusals(
        program.refusals(),
        "Mend %s, save it, then '%s'."
            .formatted(
                first.line() > 0 ? file + ":" + first.line() : file,
                Invocation.of("translate " + name)));
  }
}
