package milliwatt.engine;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import milliwatt.device.CompilerArchive;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;

/** Makes compiling strangers' sources cheaper for a process that does it often. */
public final class CompilerTraining {
  private CompilerTraining() {}

  /** Begins, once in a process, to show a compiler what it will meet: the reference's classes. */
  public static void begin(Lab lab, LabCatalogue catalogue, CourseSources course) {
    Map<String, String> reference =
        lab.classes().stream()
            .collect(Collectors.toMap(name -> name + ".java", n -> course.solution(n).text()));
    try {
      Class<?> contract = Class.forName(lab.contract());
      StudentCode code = new StudentCode(reference, Set.of());
      CompilerArchive.begin(LabProgram.of(lab, code, catalogue, course, contract).sources());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("lab.yaml names a class that is missing", e);
    }
  }
}
