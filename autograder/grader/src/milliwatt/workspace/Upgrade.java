package milliwatt.workspace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import milliwatt.cli.Release;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.tinyjava.Source;

/**
 * Brings a workspace that an older release made up to this one. What the student wrote stays: a
 * file is replaced only if it is still as we delivered it; a given class that was changed is kept
 * beside the new one.
 */
public final class Upgrade {
  private final Workspace workspace;
  private final LabCatalogue catalogue;
  private final CourseSources course;
  private final List<String> done = new ArrayList<>();

  private Upgrade(Workspace workspace, LabCatalogue catalogue, CourseSources course) {
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.course = course;
  }

  /**
   * Does it.
   *
   * @return what was done and what is left to the student, one line each; empty if nothing
   */
  public static List<String> run(
      Workspace workspace, LabCatalogue catalogue, CourseSources course) {
    Upgrade upgrade = new Upgrade(workspace, catalogue, course);
    upgrade.run();
    return List.copyOf(upgrade.done);
  }

  private void run() {
    Progress before = workspace.progress();
    bring(before, "pom.xml", course.workspaceFile("pom.xml"), false);
    bring(before, "README.md", course.workspaceFile("README.md"), false);
    Set<String> given = new LinkedHashSet<>();
    Set<String> classes = new LinkedHashSet<>();
    for (Lab lab : catalogue.all()) {
      if (before.started(lab.id()) || workspace.has(lab)) {
        for (Lab earlier : catalogue.requirements(lab)) {
          given.addAll(earlier.given());
          classes.addAll(earlier.classes());
        }
        given.addAll(lab.given());
        classes.addAll(lab.classes());
        compareContract(before, lab);
      }
    }
    classes.removeAll(given);
    given.forEach(name -> bring(before, name, true));
    for (String name : classes) {
      bring(before, name, false);
      compareClass(name);
    }
    if (!before.release().equals(Release.current())) {
      workspace.update(progress -> progress.release(Release.current()));
    }
  }

  private void bring(Progress before, String simpleName, boolean given) {
    bring(before, WorkspaceSetup.path(simpleName), course.starter(simpleName).text(), given);
  }

  private void bring(Progress before, String path, String text, boolean given) {
    var file = workspace.root().resolve(path);
    if (SafeFiles.create(file, text)) {
      done.add("added      " + path);
    } else {
      String there = SafeFiles.read(file);
      boolean untouched = before.delivered(path).filter(Digest.of(there)::equals).isPresent();
      if (there.equals(text) || !untouched && !given) {
        return;
      }
      String kept =
          untouched ? "" : ", yours is kept as " + SafeFiles.keepBeside(file).getFileName();
      SafeFiles.replace(file, text);
      done.add("refreshed  " + path + kept);
    }
    workspace.update(progress -> progress.deliver(path, text));
  }

  private void compareContract(Progress before, Lab lab) {
    List<String> now = Signatures.of(course.contract(lab));
    List<String> then = before.contract(lab.id());
    if (now.equals(then)) {
      return;
    }
    if (!then.isEmpty()) {
      now.stream()
          .filter(signature -> !then.contains(signature))
          .forEach(signature -> done.add("contract   " + lab.id() + " now asks for " + signature));
      then.stream()
          .filter(signature -> !now.contains(signature))
          .forEach(
              signature -> done.add("contract   " + lab.id() + " no longer asks for " + signature));
    }
    if (before.started(lab.id())) {
      workspace.update(progress -> progress.contract(lab.id(), now));
    }
  }

  private void compareClass(String simpleName) {
    Source starter = course.starter(simpleName);
    List<String> offered = workspace.source(simpleName).map(Signatures::of).orElse(List.of());
    Signatures.of(starter).stream()
        .filter(signature -> !offered.contains(signature))
        .forEach(
            signature ->
                done.add(
                    "yours      %s lacks %s, which the labs call"
                        .formatted(WorkspaceSetup.path(simpleName), signature)));
  }
}
