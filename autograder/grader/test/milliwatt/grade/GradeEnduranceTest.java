package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import milliwatt.cli.Commands;
import milliwatt.engine.LabPoints;
import milliwatt.lab.LabCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large classes, and runs that are killed again and again. */
@Tag("long")
class GradeEnduranceTest {
  private static final int STUDENTS = Integer.getInteger("milliwatt.test.students", 1_000);
  private static final int KILLS = Integer.getInteger("milliwatt.test.kills", 20);

  @TempDir Path folder;

  private void grade(Path from, Path out) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int code =
        Commands.all()
            .setOut(writer)
            .setErr(writer)
            .execute("grade", from.toString(), "--lab", "lab01", "--out", out.toString());
    assertThat(code).as(said.toString()).isZero();
  }

  @Test
  void a_thousand_submissions_get_the_right_verdict_twice_over() throws Exception {
    GeneratedClass generated = new GeneratedClass("lab01");
    Path few = folder.resolve("few");
    generated.write(few, STUDENTS / 20);
    Path from = folder.resolve("in");
    generated.write(from, STUDENTS);
    new HostileStudents(from, STUDENTS).write();
    Kept[] kept = gradedInTurn(few, from, from);
    Kept before = kept[0];
    Kept after = kept[2];
    System.out.printf("Kept before %s, after %,d submissions %s%n", before, 2 * STUDENTS, after);
    int maxPoints = LabPoints.max(new LabCatalogue().find("lab01"), "jvm");
    try (GradeBook book = GradeFolder.existing(folder.resolve("out1"))) {
      book.forEach(
          entry -> {
            int student = Integer.parseInt(entry.student().replaceAll("\\D", ""));
            if (HostileStudents.among(student)) {
              HostileStudents.assertRight(student, entry, maxPoints);
              return;
            }
            assertThat(generated.fits(student, entry.grade().points(), maxPoints))
                .as("%s has %s points", entry.student(), entry.grade().points())
                .isTrue();
          });
    }
    assertThat(folder.resolve("out2/grades.csv"))
        .hasSameBinaryContentAs(folder.resolve("out1/grades.csv"));
    assertThat(after.heapMegabytes()).isLessThan(before.heapMegabytes() + 8);
    assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 2);
    assertThat(after.openFiles()).isLessThanOrEqualTo(before.openFiles() + 4);
    assertThat(after.temporaryFiles()).isLessThanOrEqualTo(before.temporaryFiles() + 1);
  }

  /** What a grader that does nothing else holds after each of these classes. */
  private Kept[] gradedInTurn(Path... classes) throws Exception {
    List<String> command =
        java(
            "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
            "milliwatt.grade.GradesInTurn",
            folder.toString());
    Stream.of(classes).map(Path::toString).forEach(command::add);
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    try (BufferedReader said = process.inputReader()) {
      Kept[] kept = said.lines().map(Kept::parse).toArray(Kept[]::new);
      assertThat(process.waitFor()).isZero();
      return kept;
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_run_killed_at_any_moment_ends_with_the_same_grades() throws Exception {
    Path from = folder.resolve("in");
    new GeneratedClass("lab01").write(from, 32);
    grade(from, folder.resolve("whole"));
    Path out = folder.resolve("killed");
    Random random = new Random(20_261_126);
    for (int kill = 0; kill < KILLS; kill++) {
      Process run = process(from, out);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(500, 6_000));
      run.destroyForcibly().waitFor();
      if (Files.exists(out.resolve("grades.csv"))) {
        assertThat(Files.readString(out.resolve("grades.csv"))).endsWith("\n");
      }
    }
    grade(from, out);
    assertThat(out.resolve("grades.csv"))
        .hasSameBinaryContentAs(folder.resolve("whole/grades.csv"));
  }

  private Process process(Path from, Path out) throws Exception {
    List<String> command = java("milliwatt.cli.Milliwatt");
    command.addAll(List.of("grade", from.toString(), "--lab", "lab01", "--out", out.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    return command;
  }
}
