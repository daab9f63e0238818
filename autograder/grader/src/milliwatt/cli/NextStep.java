package milliwatt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.workspace.Workspace;

/** What to do after a report: which file to open, which command to give. */
final class NextStep {
  private NextStep() {}

  static String after(LabResult result, Lab lab, LabCatalogue catalogue, Workspace workspace) {
    Optional<Diagnostic> remark =
        Stream.concat(result.compileErrors().stream(), result.violations().stream()).findFirst();
    if (remark.isPresent()) {
      Diagnostic d = remark.get();
      return "Mend %s, save it, then '%s'."
          .formatted(place(workspace, d.file(), d.line()), command("check", lab));
    }
    if (result.checks().stream().anyMatch(check -> check.status() == Status.ERROR)) {
      return "The grader broke, not your code: run '%s' again with --verbose, and report what it prints."
          .formatted(command("check", lab));
    }
    if (result.passed()) {
      return result.graded()
          ? lab.ending() + " " + afterPass(lab, catalogue)
          : "All passes here; '%s' gives the verdict that counts.".formatted(command("check", lab));
    }
    return "Open %s; '%s' gives a hint, '%s --watch' checks at every save."
        .formatted(toOpen(result, lab, workspace), command("hint", lab), command("check", lab));
  }

  private static String afterPass(Lab lab, LabCatalogue catalogue) {
    List<String> ids = catalogue.ids();
    int next = ids.indexOf(lab.id()) + 1;
    return next < ids.size()
        ? "Go on with '%s'.".formatted(Invocation.of("start " + ids.get(next)))
        : "That was the last lab; '%s' shows them all.".formatted(Invocation.of("labs"));
  }

  /** Where the first failing check broke, else the first class with something left to do. */
  private static String toOpen(LabResult result, Lab lab, Workspace workspace) {
    Optional<String> where =
        result.checks().stream()
            .filter(check -> check.status() == Status.FAILED)
            .map(CheckResult::where)
            .filter(place -> !place.isEmpty())
            .findFirst();
    if (where.isPresent()) {
      return Shown.path(workspace.sourceFolder()) + "/" + where.get();
    }
    String todo = "// TODO " + lab.id();
    String name =
        lab.classes().stream()
            .filter(each -> workspace.source(each).filter(s -> s.text().contains(todo)).isPresent())
            .findFirst()
            .orElse(lab.classes().getFirst());
    return Shown.path(workspace.file(name));
  }

  private static String place(Workspace workspace, String file, int line) {
    Path path = workspace.sourceFolder().resolve(file);
    return Shown.path(path) + (line > 0 ? ":" + line : "");
  }

  private static String command(String name, Lab lab) {
    return Invocation.of(name + " " + lab.id());
  }
}
