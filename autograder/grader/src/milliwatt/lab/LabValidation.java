package milliwatt.lab;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;

/** Whether a lab's files fit together, before any of its checks runs. */
public final class LabValidation {
  private final LabCatalogue catalogue;
  private final CourseSources sources;
  private final ClassLoader loader;
  private final List<String> faults = new ArrayList<>();

  private LabValidation(LabCatalogue catalogue, CourseSources sources, ClassLoader loader) {
    this.catalogue = catalogue;
    this.sources = sources;
    this.loader = loader;
  }

  /**
   * @param loader where the checks' classes are found
   * @return one sentence a fault, beginning with the lab's id; empty when all fits
   */
  public static List<String> faults(
      LabCatalogue catalogue, CourseSources sources, ClassLoader loader, Lab lab) {
    LabValidation validation = new LabValidation(catalogue, sources, loader);
    validation.check(lab);
    return validation.faults.stream().map(fault -> lab.id() + ": " + fault).toList();
  }

  private void check(Lab lab) {
    catalogue.unknownKeys(lab).forEach(key -> fault("lab.yaml has an unknown key '%s'.", key));
    if (lab.classes().isEmpty()) {
      fault("lab.yaml names no class that the student writes.");
    }
    lab.classes().forEach(this::checkClass);
    lab.given().forEach(this::checkClass);
    checkRequires(lab);
    checkSource(lab, lab.contract());
    checkSource(lab, lab.adapter());
    lab.hints().entrySet().stream()
        .filter(topic -> topic.getValue().isEmpty())
        .forEach(topic -> fault("hints for '%s' have no steps.", topic.getKey()));
    Optional<List<Method>> checks = checks(lab);
    checks.ifPresent(methods -> checkChecks(lab, methods));
    Set<String> ids = checks.stream().flatMap(List::stream).map(Method::getName).collect(toSet());
    for (String name : lab.mutants()) {
      checkMutant(lab, name, ids);
    }
  }

  private void checkClass(String simpleName) {
    if (!sources.hasSolution(simpleName)) {
      fault("tinyml.%s has no solution.", simpleName);
    } else if (!sources.hasStarter(simpleName)) {
      fault("tinyml.%s has no starter: run 'milliwatt dev starter'.", simpleName);
    }
  }

  private void checkRequires(Lab lab) {
    List<String> ids = catalogue.ids();
    for (String id : lab.requires()) {
      if (!ids.contains(id)) {
        fault("it requires '%s', which is no lab.", id);
      } else if (ids.indexOf(id) >= ids.indexOf(lab.id())) {
        fault("it requires %s, which comes no earlier in the course.", id);
      }
    }
  }

  private void checkSource(Lab lab, String qualifiedName) {
    String path = "labs/" + lab.folder() + "/src/" + qualifiedName.replace('.', '/') + ".java";
    if (sources.text(path).isEmpty()) {
      fault("%s is missing.", path);
    }
  }

  private Optional<List<Method>> checks(Lab lab) {
    List<Method> checks = new ArrayList<>();
    for (String name : lab.checks()) {
      try {
        Arrays.stream(Class.forName(name, false, loader).getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Check.class))
            .forEach(checks::add);
      } catch (ClassNotFoundException e) {
        fault("the class of its checks, %s, is missing.", name);
        return Optional.empty();
      }
    }
    return Optional.of(checks);
  }

  private void checkChecks(Lab lab, List<Method> methods) {
    Set<String> ids = methods.stream().map(Method::getName).collect(toSet());
    if (methods.isEmpty()) {
      fault("%s hold no check.", lab.checks());
    }
    for (Method method : methods) {
      Check check = method.getAnnotation(Check.class);
      if (!lab.hints().containsKey(check.topic())) {
        fault("check %s has the topic '%s', which has no hints.", method.getName(), check.topic());
      }
      if (check.points() < 1) {
        fault("check %s gives no points.", method.getName());
      }
      for (String needed : check.needs()) {
        if (!ids.contains(needed)) {
          fault("check %s needs %s, which is no check.", method.getName(), needed);
        } else if (lab.budgets().containsKey(needed)) {
          fault("check %s needs %s, which only boards decide.", method.getName(), needed);
        }
      }
      checkBudget(lab, method.getName(), check);
    }
    for (String id : lab.budgets().keySet()) {
      if (!ids.contains(id)) {
        fault("there is a budget for %s, which is no check.", id);
      }
    }
  }

  private void checkBudget(Lab lab, String id, Check check) {
    boolean counts = check.counts() != Count.NOTHING;
    if (counts != lab.budgets().containsKey(id)) {
      String sentence =
          counts
              ? "check %s counts, but lab.yaml has no budget for it."
              : "lab.yaml has a budget for check %s, which counts nothing.";
      fault(sentence, id);
    }
    boolean latency = check.category() == Category.LATENCY;
    if (latency != (check.counts() == Count.INSTRUCTIONS)) {
      fault("check %s must count instructions and be of LATENCY, or neither.", id);
    }
  }

  private void checkMutant(Lab lab, String name, Set<String> checkIds) {
    Mutant mutant;
    try {
      mutant = catalogue.mutant(lab, name);
    } catch (MalformedLab e) {
      fault("%s", e.getMessage());
      return;
    }
    String simpleName = mutant.file().replaceFirst("\\.java$", "");
    if (!lab.classes().contains(simpleName)) {
      fault("mutant %s changes %s, which is not a class of the lab.", name, mutant.file());
    } else if (sources.hasSolution(simpleName)) {
      int times = occurrences(sources.solution(simpleName).text(), mutant.original());
      if (times != 1) {
        fault(
            "the text that mutant %s replaces occurs %d times in %s.", name, times, mutant.file());
      }
    }
    if (mutant.fails().isEmpty()) {
      fault("mutant %s names no check that fails.", name);
    }
    for (String id : mutant.fails()) {
      if (!checkIds.contains(id)) {
        fault("mutant %s fails %s, which is no check.", name, id);
      }
    }
  }

  private static int occurrences(String text, String part) {
    int times = 0;
    for (int at = text.indexOf(part); at >= 0 && !part.isEmpty(); at = text.indexOf(part, at + 1)) {
      times++;
    }
    return times;
  }

  private void fault(String sentence, Object... arguments) {
    faults.add(sentence.formatted(arguments));
  }

  private static Collector<String, ?, Set<String>> toSet() {
    return Collectors.toSet();
  }
}
