package milliwatt.diagnose;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milliwatt.check.Check;
import milliwatt.cli.UserError;
import milliwatt.input.GeneratedInputs;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import milliwatt.runtime.RuntimeProgram;
import milliwatt.runtime.RuntimeSession;
import milliwatt.tinyjava.Source;
import milliwatt.workspace.Workspace;

/** Looks for the reason why a check that runs a whole model failed. */
public final class EndToEnd {
  private final LabCatalogue catalogue;
  private final CourseSources course;

  public EndToEnd(LabCatalogue catalogue, CourseSources course) {
    this.catalogue = catalogue;
    this.course = course;
  }

  /** The model of the first check that failed with one; see {@link Check#model}. */
  public Optional<String> failedModel(Lab lab, LabResult result) {
    Set<String> failed =
        result.checks().stream()
            .filter(check -> check.status() == Status.FAILED)
            .map(CheckResult::id)
            .collect(Collectors.toSet());
    return failed.isEmpty()
        ? Optional.empty()
        : lab.checks().stream()
            .flatMap(EndToEnd::checks)
            .filter(method -> failed.contains(method.id()))
            .map(Marked::model)
            .filter(model -> !model.isEmpty())
            .findFirst();
  }

  /**
   * Runs the model with the classes that the checks ran with: the student's of this lab and of
   * earlier ones that passed, the reference's for the others.
   *
   * @return empty if the model shows nothing wrong
   */
  public Optional<Diagnosis> diagnose(
      String model, Lab lab, LabResult result, Workspace workspace, Progress progress) {
    Set<String> later =
        catalogue.all().stream()
            .filter(each -> !each.id().equals(lab.id()) && !requires(lab, each))
            .flatMap(each -> each.classes().stream())
            .collect(Collectors.toSet());
    RuntimeProgram program =
        RuntimeProgram.of(
            name ->
                later.contains(name) || result.borrowed().contains(name)
                    ? Optional.empty()
                    : workspace.source(name).map(Source::text),
            catalogue,
            course);
    try (RuntimeSession session = RuntimeSession.open("your code", program, result.device())) {
      ModelFile file = ModelFile.resource(model);
      Diagnosis diagnosis =
          Diagnosis.of(
              file,
              GeneratedInputs.usual(file.model()),
              session,
              session.own()::contains,
              progress);
      return Optional.of(diagnosis).filter(found -> !found.clean());
    } catch (UserError e) {
      // It does not fit together with the reference's classes of later labs.
      return Optional.empty();
    }
  }

  private boolean requires(Lab lab, Lab other) {
    return catalogue.requirements(lab).stream().anyMatch(each -> each.id().equals(other.id()));
  }

  private record Marked(String id, String model) {}

  private static Stream<Marked> checks(String className) {
    try {
      return Arrays.stream(Class.forName(className).getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(Check.class))
          .map(method -> new Marked(method.getName(), method.getAnnotation(Check.class).model()));
    } catch (ClassNotFoundException e) {
      return Stream.empty();
    }
  }
}
