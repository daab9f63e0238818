package milliwatt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.lab.NearestName;
import milliwatt.workspace.Workspace;

/**
 * What a person wants to see as C.
 *
 * @param title for a heading
 * @param lab whose program the classes are a part of
 * @param classes simple names
 */
record Translatable(String title, Lab lab, List<String> classes) {
  /**
   * A lab, or a class: one that a lab asks for or gives, or one of the student's own that a lab's
   * program uses.
   *
   * @throws UserError with the nearest name
   */
  static Translatable find(String name, LabCatalogue catalogue, Optional<Workspace> workspace) {
    if (name.matches("(?i)\\d{1,2}|lab\\d.*")) {
      Lab lab = catalogue.find(name);
      return new Translatable(lab.title(), lab, lab.classes());
    }
    String simple = name.replaceFirst("\\.java$", "");
    return first(catalogue, lab -> lab.classes().contains(simple))
        .or(() -> first(catalogue, lab -> lab.given().contains(simple)))
        .or(
            () ->
                workspace.flatMap(
                    own -> first(catalogue, lab -> uses(lab, simple, own, catalogue))))
        .map(lab -> new Translatable(simple, lab, List.of(simple)))
        .orElseThrow(() -> unknown(simple, catalogue));
  }

  private static Optional<Lab> first(LabCatalogue catalogue, Predicate<Lab> condition) {
    return catalogue.all().stream().filter(condition).findFirst();
  }

  private static boolean uses(
      Lab lab, String simpleName, Workspace workspace, LabCatalogue catalogue) {
    return workspace.has(lab)
        && workspace.files(lab, catalogue.requirements(lab)).containsKey(simpleName + ".java");
  }

  private static UserError unknown(String name, LabCatalogue catalogue) {
    List<String> known = new ArrayList<>(catalogue.ids());
    for (Lab lab : catalogue.all()) {
      known.addAll(lab.classes());
      known.addAll(lab.given());
    }
    String meant =
        NearestName.of(name, known)
            .map(nearest -> ", did you mean " + nearest + "?")
            .orElse(
                ": name a lab, as '%s' lists them, or a class of one."
                    .formatted(Invocation.of("labs")));
    return new UserError("There is no lab and no class called '%s'%s".formatted(name, meant));
  }
}
