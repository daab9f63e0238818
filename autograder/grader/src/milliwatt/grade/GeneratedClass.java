package milliwatt.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.lab.Mutant;

/**
 * A class of students that nobody taught: the reference, its mutants, the starter, and code that
 * does not compile, one after the other, as many as asked for.
 */
final class GeneratedClass {
  private final LabCatalogue catalogue = new LabCatalogue();
  private final CourseSources course = new CourseSources();
  private final Lab lab;
  private final List<Mutant> mutants;

  GeneratedClass(String lab) {
    this.lab = catalogue.find(lab);
    this.mutants = catalogue.mutants(this.lab);
  }

  /**
   * Writes the submissions of students {@code student0000} and on.
   *
   * @param folder gets one folder a student
   */
  void write(Path folder, int students) throws IOException {
    for (int i = 0; i < students; i++) {
      Path sources = folder.resolve("student%04d/src/tinyml".formatted(i));
      Files.createDirectories(sources);
      for (String name : lab.classes()) {
        Files.writeString(sources.resolve(name + ".java"), text(i, name));
      }
    }
  }

  private String text(int student, String name) {
    int kind = student % (mutants.size() + 3);
    String right = course.solution(name).text();
    return switch (kind) {
      case 0 -> right;
      case 1 -> course.starter(name).text();
      case 2 -> right + "// not closed: {\nclass";
      default -> {
        Mutant mutant = mutants.get(kind - 3);
        yield mutant.file().equals(name + ".java")
            ? right.replace(mutant.original(), mutant.replacement())
            : right;
      }
    };
  }

  /** What the generated student must get: all, none, or something between. */
  boolean fits(int student, double points, double maxPoints) {
    return switch (student % (mutants.size() + 3)) {
      case 0 -> points == maxPoints;
      case 1, 2 -> points < maxPoints / 10;
      default -> points < maxPoints;
    };
  }
}
