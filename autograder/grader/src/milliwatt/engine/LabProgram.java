package milliwatt.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import milliwatt.cli.Invocation;
import milliwatt.device.DispatchSource;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.Source;

/**
 * The sources that make one lab's program: the contract's side, the student's classes of this lab,
 * those of earlier labs that passed, the reference's for those that did not, and given ones. Files
 * that belong to no lab are the student's own and come along.
 *
 * @param borrowed names of classes taken from the reference
 * @param missing the student's files that are not there
 */
record LabProgram(List<Source> sources, List<String> borrowed, List<Diagnostic> missing) {

  static LabProgram of(
      Lab lab, StudentCode code, LabCatalogue catalogue, CourseSources course, Class<?> contract) {
    List<Source> sources = new ArrayList<>();
    List<String> borrowed = new ArrayList<>();
    List<Diagnostic> missing = new ArrayList<>();
    sources.add(course.contract(lab));
    sources.add(course.adapter(lab));
    String dispatch = DispatchSource.of(contract, lab.adapter());
    sources.add(new Source(DispatchSource.PATH, dispatch, false));

    List<Lab> labs = new ArrayList<>(catalogue.requirements(lab));
    labs.add(lab);
    for (Lab each : labs) {
      boolean own = each.id().equals(lab.id()) || code.passed().contains(each.id());
      for (String name : each.classes()) {
        String text = code.files().get(name + ".java");
        if (!own) {
          sources.add(course.solution(name));
          borrowed.add(name);
        } else if (text == null) {
          missing.add(missing(name, each));
        } else {
          sources.add(student(name + ".java", text));
        }
      }
      each.given().forEach(name -> sources.add(course.solution(name)));
    }
    sources.addAll(unowned(code, labs));
    return new LabProgram(sources, borrowed, missing);
  }

  /** Files that none of these labs owns. */
  private static List<Source> unowned(StudentCode code, List<Lab> labs) {
    Set<String> owned = new TreeSet<>();
    for (Lab lab : labs) {
      owned.addAll(lab.classes());
      owned.addAll(lab.given());
    }
    return code.files().entrySet().stream()
        .filter(file -> !owned.contains(file.getKey().replaceFirst("\\.java$", "")))
        .sorted(Map.Entry.comparingByKey())
        .map(file -> student(file.getKey(), file.getValue()))
        .toList();
  }

  private static Source student(String file, String text) {
    return new Source("tinyml/" + file, text, true);
  }

  private static Diagnostic missing(String name, Lab lab) {
    return new Diagnostic(
        name + ".java",
        0,
        0,
        "The file is not in the workspace.",
        "Bring its starter back with: " + Invocation.of("reset " + lab.id()));
  }
}
