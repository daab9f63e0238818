package milliwatt.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import milliwatt.device.DispatchSource;
import milliwatt.device.Program;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.tinyjava.Source;
import milliwatt.workspace.ClassNames;
import milliwatt.workspace.Workspace;

/**
 * The sources of one whole runtime: from the adapter on, every class that is mentioned. A class is
 * the student's if there is a file of it that is not its starter any more; otherwise the
 * reference's.
 *
 * @param contract what it answers to
 * @param own names of the student's classes
 * @param borrowed names of the classes that a student writes, but that come from the reference here
 */
public record RuntimeProgram(
    RuntimeContract contract, List<Source> sources, List<String> own, List<String> borrowed) {

  /** The reference alone. */
  public static RuntimeProgram reference(LabCatalogue catalogue, CourseSources course) {
    return reference(RuntimeContract.WHOLE, catalogue, course);
  }

  /** The reference alone, for a contract. */
  public static RuntimeProgram reference(
      RuntimeContract contract, LabCatalogue catalogue, CourseSources course) {
    return reference(contract, Kernels.PLAIN, catalogue, course);
  }

  /** The reference alone, for a contract, with kernels of a choice. */
  public static RuntimeProgram reference(
      RuntimeContract contract, Kernels kernels, LabCatalogue catalogue, CourseSources course) {
    return of(contract, kernels, _ -> Optional.empty(), catalogue, course);
  }

  /** A workspace's, for a contract. */
  public static RuntimeProgram of(
      RuntimeContract contract, Workspace workspace, LabCatalogue catalogue, CourseSources course) {
    return of(contract, Kernels.PLAIN, workspace, catalogue, course);
  }

  /** A workspace's, for a contract, with kernels of a choice. */
  public static RuntimeProgram of(
      RuntimeContract contract,
      Kernels kernels,
      Workspace workspace,
      LabCatalogue catalogue,
      CourseSources course) {
    return of(
        contract, kernels, name -> workspace.source(name).map(Source::text), catalogue, course);
  }

  /**
   * @param student the student's text of a class, by its simple name, if there is one
   */
  public static RuntimeProgram of(
      Function<String, Optional<String>> student, LabCatalogue catalogue, CourseSources course) {
    return of(RuntimeContract.WHOLE, Kernels.PLAIN, student, catalogue, course);
  }

  private static RuntimeProgram of(
      RuntimeContract contract,
      Kernels kernels,
      Function<String, Optional<String>> student,
      LabCatalogue catalogue,
      CourseSources course) {
    Set<String> given =
        catalogue.all().stream()
            .flatMap(lab -> lab.given().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    TreeMap<String, Source> chosen = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    Source adapter = kernels.in(course.ofRuntime(contract.adapterClass()));
    open.addAll(ClassNames.mentionedIn(adapter.text()));
    while (!open.isEmpty()) {
      String name = open.removeFirst();
      if (!chosen.containsKey(name) && !name.equals(contract.adapterClass())) {
        Optional<Source> own = given.contains(name) ? Optional.empty() : own(name, student, course);
        own.or(() -> reference(name, course))
            .ifPresent(
                source -> {
                  chosen.put(name, source);
                  open.addAll(ClassNames.mentionedIn(source.text()));
                });
      }
    }
    List<Source> sources = new ArrayList<>(chosen.values());
    sources.add(course.ofRuntime(contract.type().getSimpleName()));
    sources.add(adapter);
    String dispatch = DispatchSource.of(contract.type(), contract.adapter());
    sources.add(new Source(DispatchSource.PATH, dispatch, false));
    return new RuntimeProgram(
        contract,
        sources,
        chosen.keySet().stream().filter(name -> chosen.get(name).student()).toList(),
        chosen.keySet().stream()
            .filter(name -> !chosen.get(name).student() && !given.contains(name))
            .toList());
  }

  /** As devices take it, without class files. */
  public Program program() {
    return new Program(Map.of(), sources, contract.type().getName(), contract.adapter());
  }

  private static Optional<Source> own(
      String name, Function<String, Optional<String>> student, CourseSources course) {
    return student
        .apply(name)
        .filter(text -> !course.hasStarter(name) || !text.equals(course.starter(name).text()))
        .map(text -> new Source("tinyml/" + name + ".java", text, true));
  }

  private static Optional<Source> reference(String name, CourseSources course) {
    return course.hasSolution(name) ? Optional.of(course.solution(name)) : Optional.empty();
  }
}
