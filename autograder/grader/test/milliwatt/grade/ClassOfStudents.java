package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;

/** A folder of submissions of one lab. */
public final class ClassOfStudents {
  private static final CourseSources COURSE = new CourseSources();

  final Path folder;
  private final Lab lab;

  public ClassOfStudents(Path folder, String lab) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.lab = new LabCatalogue().find(lab);
  }

  /** Hands the reference in. */
  public ClassOfStudents right(String student) throws IOException {
    for (String name : lab.classes()) {
      write(student, name, COURSE.solution(name).text());
    }
    return this;
  }

  /** Hands the starter in. */
  public ClassOfStudents untouched(String student) throws IOException {
    for (String name : lab.classes()) {
      write(student, name, COURSE.starter(name).text());
    }
    return this;
  }

  /** Hands the reference in with this text replaced. */
  public ClassOfStudents wrong(String student, String name, String original, String replacement)
      throws IOException {
    right(student);
    String text = COURSE.solution(name).text();
    assertThat(text).contains(original);
    write(student, name, text.replace(original, replacement));
    return this;
  }

  private void write(String student, String name, String text) throws IOException {
    Path file = folder.resolve(student).resolve("src/tinyml").resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
