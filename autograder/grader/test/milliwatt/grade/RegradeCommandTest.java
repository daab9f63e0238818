package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import milliwatt.cli.Commands;
import milliwatt.cli.Release;
import milliwatt.report.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegradeCommandTest {
  private static final GradeSettings SETTINGS =
      new GradeSettings("lab00", "jvm", 1, false, Release.current(), "");

  @TempDir Path folder;
  private Path before;
  private Path now;
  private String said;

  @BeforeEach
  void two_places_for_grades() throws Exception {
    before = Files.createDirectories(folder.resolve("before"));
    now = Files.createDirectories(folder.resolve("now"));
  }

  private int milliwatt(Object... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int code = Commands.all().setOut(writer).setErr(writer).execute(words);
    said = text.toString();
    return code;
  }

  /** A book whose grades are given, not found out. */
  private static void book(Path folder, GradeSettings settings, Map<String, Grade> grades) {
    try (GradeBook book = GradeBook.open(GradeFolder.book(folder))) {
      book.begin(settings);
      grades.forEach(
          (student, grade) -> {
            book.hand(new Handed(student, Map.of(), "", "v1", Map.of("A.java", "")));
            book.record(student, "v1", grade, 1);
          });
    }
  }

  @Test
  void the_same_submissions_get_the_same_grades_byte_for_byte() throws Exception {
    Path from =
        new ClassOfStudents(folder.resolve("in"), "lab00").right("ann").untouched("bob").folder;
    Files.writeString(from.resolve("carl.zip"), "no zip");
    milliwatt("grade", from, "--lab", "0", "--out", before);
    assertThat(milliwatt("regrade", now, "--against", before)).as(said).isZero();
    assertThat(said).endsWith("No grade changed.\n");
    for (String name : new String[] {"grades.csv", "canvas.csv", "moodle.csv"}) {
      assertThat(now.resolve(name)).hasSameBinaryContentAs(before.resolve(name));
    }
  }

  @Test
  void whose_score_changed_is_listed_with_the_reason() {
    Grade seven = new Grade.Scored(Samples.points(7, 10));
    Grade ten = new Grade.Scored(Samples.points(10, 10));
    book(before, SETTINGS.by("0.0.9"), Map.of("ann", seven, "bob", ten));
    book(now, SETTINGS, Map.of("ann", ten, "bob", ten));
    assertThat(milliwatt("regrade", now, "--against", before)).isEqualTo(1);
    assertThat(said)
        .contains("Before: Graded by Milliwatt 0.0.9")
        .contains("ann: 7 before, 10 now.")
        .contains("  The check 'it works' was partial, 7 of 10 and is passed, 10 of 10.")
        .doesNotContain("bob:")
        .endsWith("1 grades changed; changes.csv has the list.\n");
  }

  @Test
  void a_score_that_changed_without_a_reason_is_called_so() {
    book(before, SETTINGS, Map.of("ann", new Grade.Scored(Samples.points(7, 10))));
    book(now, SETTINGS, Map.of("ann", new Grade.Scored(Samples.points(8, 10))));
    milliwatt("regrade", now, "--against", before);
    assertThat(said).contains("this must not happen");
  }

  @Test
  void a_folder_without_grades_is_told() {
    assertThat(milliwatt("regrade", now, "--against", before)).isEqualTo(2);
    assertThat(said).contains("holds no grades").hasLineCount(1);
    assertThat(milliwatt("regrade", now, "--against", now)).isEqualTo(2);
    assertThat(said).contains("the same folder");
  }
}
