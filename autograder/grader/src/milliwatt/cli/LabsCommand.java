package milliwatt.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.workspace.Progress;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "labs",
    description = "Lists the labs and how far you are. A '>' marks the one to do next.",
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt labs", "  milliwatt labs --workspace ~/tinyml"})
final class LabsCommand implements Callable<Integer> {
  private static final int BAR = 10;

  @Mixin private WorkspaceOption place;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    LabCatalogue catalogue = new LabCatalogue();
    Path location = place.location();
    Optional<Workspace> workspace =
        Files.exists(location) ? Optional.of(place.open()) : Optional.empty();
    Optional<Progress> progress = workspace.map(Workspace::progress);
    String next =
        catalogue.ids().stream()
            .filter(id -> progress.filter(p -> p.passed(id)).isEmpty())
            .findFirst()
            .orElse("");
    for (Lab lab : catalogue.all()) {
      String mark = lab.id().equals(next) ? "> " : "  ";
      out.println((mark + line(lab, workspace, progress, catalogue)).stripTrailing());
    }
    out.println();
    if (next.isEmpty()) {
      out.println("All labs pass.");
    } else {
      boolean started = progress.filter(p -> p.started(next)).isPresent();
      out.printf("Next: %s%n", Invocation.of((started ? "check " : "start ") + next));
    }
    out.flush();
    return ExitCode.PASSED;
  }

  private static String line(
      Lab lab, Optional<Workspace> workspace, Optional<Progress> progress, LabCatalogue catalogue) {
    String head = "%-6s %-22s".formatted(lab.id(), lab.title());
    if (progress.filter(p -> p.started(lab.id())).isEmpty()) {
      return head + " not started, about " + lab.minutes() + " minutes";
    }
    Progress known = progress.get();
    double max = known.maxPoints(lab.id());
    double best = known.bestPoints(lab.id());
    int filled = max == 0 ? 0 : (int) (BAR * best / max);
    String bar = "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]";
    String points = max == 0 ? "" : "%5s of %s points".formatted(points(best), points(max));
    return "%s %s %-11s %s"
        .formatted(head, bar, state(lab, workspace.get(), known, catalogue), points);
  }

  private static String state(
      Lab lab, Workspace workspace, Progress progress, LabCatalogue catalogue) {
    if (!progress.passed(lab.id())) {
      return "started";
    }
    String digest = workspace.digest(lab, catalogue.requirements(lab));
    boolean same = progress.passedSources(lab.id()).filter(digest::equals).isPresent();
    return same ? "passed" : "passed, changed since";
  }

  private static String points(double points) {
    return points == Math.rint(points) ? Long.toString((long) points) : "%.1f".formatted(points);
  }
}
