package milliwatt.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.workspace.Progress;
import milliwatt.workspace.Workspace;
import milliwatt.workspace.WorkspaceLocation;
import milliwatt.workspace.WorkspaceSetup;
import picocli.CommandLine.Option;

/** The option that says which workspace, and what commands ask of it. */
final class WorkspaceOption {
  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description =
          "Your workspace. Default: MILLIWATT_WORKSPACE, else the workspace you are in, else"
              + " ./my-tinyml.")
  private Path folder;

  Workspace open() {
    return Workspace.open(location());
  }

  /** The workspace, or none if nobody named one and none is at the usual place. */
  Optional<Workspace> openIfThere() {
    boolean named = folder != null || WorkspaceLocation.named(System.getenv());
    return named || Files.exists(location()) ? Optional.of(open()) : Optional.empty();
  }

  Workspace openOrCreate(CourseSources course) {
    return new WorkspaceSetup(course).openOrCreate(location());
  }

  Path location() {
    return WorkspaceLocation.resolve(folder, System.getenv(), Path.of("").toAbsolutePath());
  }

  /**
   * The lab of this name; where none is given, the first that has not passed.
   *
   * @param name null where absent
   */
  static Lab lab(String name, LabCatalogue catalogue, Progress progress) {
    if (name != null) {
      return catalogue.find(name);
    }
    String id =
        catalogue.ids().stream()
            .filter(each -> !progress.passed(each))
            .findFirst()
            .orElse(catalogue.ids().getLast());
    return catalogue.find(id);
  }

  /**
   * @throws UserError if files of the lab are missing
   */
  static void requireStarted(Workspace workspace, Lab lab) {
    if (!workspace.has(lab)) {
      throw new UserError(
          "%s has no files in %s yet: '%s' puts them there."
              .formatted(
                  lab.id(), Shown.path(workspace.root()), Invocation.of("start " + lab.id())));
    }
  }
}
