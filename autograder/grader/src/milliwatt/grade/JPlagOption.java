package milliwatt.grade;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import milliwatt.cli.UserError;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.similar.JPlag;
import milliwatt.similar.SimilarPage;
import milliwatt.similar.Similarities;
import milliwatt.submission.Submission;
import picocli.CommandLine.Option;

/** The option to compare the submissions of a book with each other. */
final class JPlagOption {
  @Option(
      names = "--jplag",
      paramLabel = "JAR",
      description =
          "Compare all submissions by JPlag, which you get from github.com/jplag/JPlag: its jar, or a folder of its jars. Costs no points and changes no grade.")
  private Path jplag;

  /** Compares what the book has, if asked to; a JPlag that is missing or fails is told, no more. */
  void compare(GradeBook book, GradeFolder folder, Lab lab, PrintWriter screen)
      throws IOException, InterruptedException {
    if (jplag == null) {
      return;
    }
    Map<String, String> students = new LinkedHashMap<>();
    book.students().forEach(student -> students.put(Submission.fileName(student), student));
    CourseSources course = new CourseSources();
    try {
      Similarities found =
          new JPlag(jplag)
              .compare(
                  use ->
                      students.forEach((name, who) -> use.accept(name, book.handed(who).files())),
                  files(lab, name -> course.solution(name).text()),
                  files(lab, name -> course.starter(name).text()),
                  folder.jplagReport());
      SimilarPage page = new SimilarPage(lab.id(), lab.title(), students, found);
      folder.similar(page);
      folder.all(book); // the page of the class links it
      screen.printf(
          "JPlag compared %,d submissions: %s lists those that are most alike.%n",
          found.compared().stream().filter(students::containsKey).count(), GradeFolder.SIMILAR);
    } catch (UserError e) {
      screen.println(e.getMessage());
    }
    screen.flush();
  }

  private static Map<String, String> files(Lab lab, Function<String, String> text) {
    return lab.classes().stream().collect(Collectors.toMap(name -> name + ".java", text));
  }
}
