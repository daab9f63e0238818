package milliwatt.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;

/** Begins a lab again. */
public final class LabReset {
  private LabReset() {}

  /**
   * Puts the starter's version of every class of the lab in place; what was there is kept beside as
   * {@code X.java.1}, {@code X.java.2}, ...
   *
   * @return the copies kept, none for a file that was still as the starter's
   */
  public static List<Path> run(Workspace workspace, Lab lab, CourseSources course) {
    List<Path> kept = new ArrayList<>();
    for (String name : lab.classes()) {
      Path file = workspace.file(name);
      String starter = course.starter(name).text();
      if (SafeFiles.create(file, starter) || SafeFiles.read(file).equals(starter)) {
        continue;
      }
      kept.add(SafeFiles.keepBeside(file));
      SafeFiles.replace(file, starter);
    }
    workspace.update(
        progress -> {
          progress.begin(lab.id());
          for (String name : lab.classes()) {
            progress.deliver(WorkspaceSetup.path(name), course.starter(name).text());
          }
        });
    return kept;
  }
}
