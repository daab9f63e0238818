package milliwatt.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import milliwatt.engine.RunListener;
import milliwatt.engine.RunOptions;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.lab.NearestName;
import milliwatt.result.LabResult;
import milliwatt.workspace.Progress;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "hint",
    description =
        "Gives one hint on the first check that fails; asked again, one that says more. It costs"
            + " nothing.",
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt hint", "  milliwatt hint lab01", "  milliwatt hint lab01 quantize"})
final class HintCommand implements Callable<Integer> {
  private final LabRuns.Opener opener;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "LAB",
      description = "For example lab01 or 1. Default: the first that has not passed.")
  private String labName;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TOPIC",
      description = "What the hint is to be about. Default: the first check that fails.")
  private String topicName;

  @Mixin private WorkspaceOption place;
  @Spec private CommandSpec spec;

  HintCommand(LabRuns.Opener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() {
    Workspace workspace = place.open();
    LabCatalogue catalogue = new LabCatalogue();
    Lab lab = WorkspaceOption.lab(labName, catalogue, workspace.progress());
    WorkspaceOption.requireStarted(workspace, lab);
    PrintWriter out = spec.commandLine().getOut();
    String topic = topicName == null ? failing(workspace, lab, catalogue) : named(lab, topicName);
    if (topic.isEmpty()) {
      out.printf(
          "%s passes, no hint is needed. Its topics are %s: '%s' asks for one.%n",
          lab.id(),
          String.join(", ", lab.hints().keySet()),
          Invocation.of("hint " + lab.id() + " TOPIC"));
    } else {
      show(workspace, lab, topic, out);
    }
    out.flush();
    return ExitCode.PASSED;
  }

  private static void show(Workspace workspace, Lab lab, String topic, PrintWriter out) {
    List<String> steps = lab.hints().get(topic);
    int shown = Math.min(steps.size(), workspace.progress().hintsShown(lab.id(), topic));
    if (shown < steps.size()) {
      out.printf("%s, %s, hint %d of %d%n", lab.id(), topic, shown + 1, steps.size());
      out.printf("  %s%n", steps.get(shown));
      workspace.update(progress -> progress.hintShown(lab.id(), topic));
      return;
    }
    out.printf("%s, %s: these are all the hints there are.%n", lab.id(), topic);
    steps.forEach(step -> out.printf("  - %s%n", step));
    out.printf(
        "Still stuck? '%s' shows the solution; your reports will say so.%n",
        Invocation.of("solution " + lab.id() + " --give-up"));
  }

  /** Topic of the first check that fails on what is in the workspace now; empty if none does. */
  private String failing(Workspace workspace, Lab lab, LabCatalogue catalogue) {
    String digest = workspace.digest(lab, catalogue.requirements(lab));
    Progress progress = workspace.progress();
    if (progress.checkedSources(lab.id()).filter(digest::equals).isEmpty()) {
      LabRuns runs = opener.open(new RunOptions("jvm", false), catalogue, new CourseSources());
      try (LabSession session = new LabSession(workspace, catalogue, runs)) {
        LabResult result =
            session.check(
                lab, RandomGenerator.getDefault().nextInt(1, 1_000_000), RunListener.SILENT);
        if (Verdict.exitCode(result) == ExitCode.GRADER_FAULT) {
          throw new UserError(
              "The grader broke while it looked for what fails: '%s' shows more."
                  .formatted(Invocation.of("check " + lab.id())),
              ExitCode.GRADER_FAULT);
        }
        if (result.checks().isEmpty()) {
          throw new UserError(
              "Your code does not get as far as the checks: '%s' shows why."
                  .formatted(Invocation.of("check " + lab.id())),
              ExitCode.CHECKS_FAILED);
        }
      }
      progress = workspace.progress();
    }
    return progress.failing(lab.id()).stream()
        .filter(lab.hints()::containsKey)
        .findFirst()
        .orElse("");
  }

  private static String named(Lab lab, String name) {
    if (lab.hints().containsKey(name)) {
      return name;
    }
    String meant =
        NearestName.of(name, lab.hints().keySet())
            .map(n -> ", did you mean " + n + "?")
            .orElse(".");
    throw new UserError(
        "%s has no topic '%s'%s Its topics are %s."
            .formatted(lab.id(), name, meant, String.join(", ", lab.hints().keySet())));
  }
}
