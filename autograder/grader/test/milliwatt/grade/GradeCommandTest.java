package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import milliwatt.cli.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of students through the whole of the grader, with nothing replaced. */
class GradeCommandTest {
  @TempDir Path folder;
  private Path out;
  private String said;

  @BeforeEach
  void a_place_for_the_grades() {
    out = folder.resolve("grades");
  }

  private int grade(Path from, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("grade", from.toString(), "--lab", "lab00", "--out", out.toString()));
    arguments.addAll(List.of(more));
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    int code =
        Commands.all().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
    said = text.toString();
    return code;
  }

  private static ClassOfStudents students(Path folder) throws Exception {
    return new ClassOfStudents(folder, "lab00");
  }

  private String csv() throws Exception {
    return Files.readString(out.resolve("grades.csv"));
  }

  @Test
  void everyone_gets_points_or_a_reason() throws Exception {
    Path from = folder.resolve("in");
    students(from)
        .right("ann")
        .untouched("bob")
        .wrong("carl", "Saturation", "class Saturation {", "class Saturation { oops");
    Files.writeString(from.resolve("dora.zip"), "no zip");

    assertThat(grade(from)).isZero();

    assertThat(said)
        .contains("Grading lab00, First light: 4 submissions, 1 of them already graded or refused")
        .endsWith("3 graded, 1 refused.\n");
    assertThat(csv())
        .startsWith("student,status,points,max_points,passed,partial,failed,skipped,remark,version")
        .containsPattern("\nann,graded,(\\d+),\\1,")
        .containsPattern("\nbob,graded,0,")
        .containsPattern("\ncarl,graded,0,.*does not compile")
        .containsPattern("\ndora,refused,0,.*pack your workspace again");
    Path ann = out.resolve("students/ann");
    assertThat(ann.resolve("report.html")).content().contains("Every check passes.");
    assertThat(ann.resolve("report.json")).content().contains("\"passed\" : true");
    assertThat(ann.resolve("log.txt")).content().contains("files: Saturation.java", "graded after");
    assertThat(out.resolve("students/dora/report.html")).content().contains("no zip file");

    String before = csv();
    assertThat(grade(from)).isZero();
    assertThat(said).contains("4 of them already graded or refused");
    assertThat(csv()).isEqualTo(before);

    students(from).right("bob");
    assertThat(grade(from)).isZero();
    assertThat(said).contains("3 of them already graded or refused");
    assertThat(csv()).containsPattern("\nbob,graded,(\\d+),\\1,");

    assertThat(grade(from, "--seed", "2")).isEqualTo(2);
    assertThat(said).contains("with seed 1", "name another folder").hasLineCount(1);
  }

  @Test
  void what_cannot_be_read_is_no_zero() throws Exception {
    Path roster = folder.resolve("roster.csv");
    students(folder.resolve("in")).right("ann");
    Files.writeString(roster, "student,submission,id\nann,in/ann,1\nbob,in/bob,2\n");
    assertThat(grade(roster)).isEqualTo(3);
    assertThat(said).contains("1 without a grade, for a reason that is not the student's");
    assertThat(csv()).containsPattern("\nbob,unsettled,,\\d+,,,,,.*cannot be read.*,2\n");
    students(folder.resolve("in")).right("bob");
    assertThat(grade(roster)).isZero();
    assertThat(csv()).containsPattern("\nbob,graded,(\\d+),\\1,");

    // With a policy the same grades count for less, and nothing is graded again.
    Files.writeString(
        roster,
        "student,submission,submitted\nann,in/ann,2027-01-31T12:00:00Z\nbob,in/bob,2027-02-02T12:00:00Z\n");
    Path late =
        Files.writeString(
            folder.resolve("late.yaml"),
            "{due: 2027-01-31T23:59:00Z, grace_minutes: 0, percent_a_day: 10, last_day: 3}");
    assertThat(grade(roster, "--late", late.toString())).isZero();
    assertThat(said).contains("2 of them already graded");
    assertThat(csv())
        .containsPattern("\nann,graded,100,100,.*,0,100,")
        .containsPattern("\nbob,graded,80,100,.*2 days late: 20 % of the points.*,2,100,");
    assertThat(out.resolve("canvas.csv")).content().containsPattern("bob.*,80\n");
  }

  @Test
  void a_run_that_is_killed_goes_on_where_it_was() throws Exception {
    Path from = folder.resolve("in");
    for (int i = 0; i < 4; i++) {
      students(from).right("student" + i);
    }
    Process run = process(from);
    Path first = out.resolve("students/student0/log.txt");
    for (int tries = 0; tries < 1_200 && !Files.exists(first); tries++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(grade(from)).as("while another run has the folder").isEqualTo(2);
    assertThat(said).contains("Another run is grading into");
    run.destroyForcibly().waitFor();

    assertThat(grade(from)).isZero();
    assertThat(said).contains("4 graded, 0 refused.");
    assertThat(csv().lines().filter(line -> line.contains("graded"))).hasSize(4);
    try (var left = Files.walk(out)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.startsWith(".grades") || name.startsWith(".report"));
    }
  }

  private Process process(Path from) throws Exception {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            "milliwatt.cli.Milliwatt",
            "grade",
            from.toString(),
            "--lab",
            "lab00",
            "--out",
            out.toString(),
            "--jobs",
            "1")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }
}
