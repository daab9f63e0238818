package milliwatt.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import milliwatt.device.DispatchSource;
import milliwatt.device.SandboxModule;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.Source;
import milliwatt.translate.Translation;
import milliwatt.translate.Translator;

/**
 * One lab's program in C: what its contract's methods can come to execute.
 *
 * @param sources the Java that was translated
 * @param borrowed names of classes taken from the reference
 */
public record LabInC(List<Source> sources, List<String> borrowed, Translation translation) {
  /** A student's program; a file that is missing is a refusal. */
  public static LabInC of(Lab lab, StudentCode code, LabCatalogue catalogue, CourseSources course) {
    return of(lab, code, catalogue, course, false);
  }

  /**
   * The same for one kind of processor.
   *
   * @param explicitNullChecks whether the C checks for null by itself
   */
  public static LabInC of(
      Lab lab,
      StudentCode code,
      LabCatalogue catalogue,
      CourseSources course,
      boolean explicitNullChecks) {
    LabProgram program = LabProgram.of(lab, code, catalogue, course, contract(lab));
    List<Source> sources =
        program.sources().stream()
            .filter(source -> !source.path().equals(DispatchSource.PATH)) // program.c is it in C
            .toList();
    return new LabInC(
        sources,
        program.borrowed(),
        program.missing().isEmpty()
            ? translated(lab, sources, explicitNullChecks)
            : new Translation(Map.of(), Map.of(), program.missing()));
  }

  /** The reference's program. */
  public static LabInC reference(Lab lab, LabCatalogue catalogue, CourseSources course) {
    return of(lab, referenceCode(lab, course), catalogue, course);
  }

  /** What a student would hand in who wrote the reference. */
  public static StudentCode referenceCode(Lab lab, CourseSources course) {
    Map<String, String> files = new TreeMap<>();
    lab.classes().forEach(name -> files.put(name + ".java", course.solution(name).text()));
    return new StudentCode(files, Set.of());
  }

  public List<Diagnostic> refusals() {
    return translation.refusals();
  }

  private static Translation translated(Lab lab, List<Source> sources, boolean explicitNullChecks) {
    try (SandboxModule module = new SandboxModule()) {
      return new Translator(List.of(module.path()))
          .translate(sources, lab.contract(), lab.adapter(), explicitNullChecks);
    }
  }

  private static Class<?> contract(Lab lab) {
    try {
      return Class.forName(lab.contract());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("lab.yaml names a contract that is missing", e);
    }
  }
}
