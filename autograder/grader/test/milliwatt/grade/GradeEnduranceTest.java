package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
    grade(few, folder.resolve("warm"));
    Kept before = Kept.now();
    Path from = folder.resolve("in");
    generated.write(from, STUDENTS);
    new HostileStudents(from, STUDENTS).write();
    grade(from, folder.resolve("one"));
    grade(from, folder.resolve("two"));
    Kept after = Kept.now();
    System.out.printf("Kept before %s, after %,d submissions %s%n", before, 2 * STUDENTS, after);
    int maxPoints = LabPoints.max(new LabCatalogue().find("lab01"), "jvm");
    try (GradeBook book = GradeFolder.existing(folder.resolve("one"))) {
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
    assertThat(folder.resolve("two/grades.csv"))
        .hasSameBinaryContentAs(folder.resolve("one/grades.csv"));
    assertThat(after.heapMegabytes()).isLessThan(before.heapMegabytes() + 8);
    assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 2);
    assertThat(after.openFiles()).isLessThanOrEqualTo(before.openFiles() + 4);
    assertThat(after.temporaryFiles()).isLessThanOrEqualTo(before.temporaryFiles() + 1);
  }

  /** What a grader holds between two submissions. */
  private record Kept(long heapMegabytes, int threads, long openFiles, long temporaryFiles) {
    static Kept now() throws IOException {
      System.gc();
      return new Kept(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
          ManagementFactory.getThreadMXBean().getThreadCount(),
          ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
              .getOpenFileDescriptorCount(),
          temporary());
    }

    private static long temporary() throws IOException {
      try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        return files.filter(file -> file.getFileName().toString().startsWith("milliwatt-")).count();
      }
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
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "milliwatt.cli.Milliwatt"));
    command.addAll(List.of("grade", from.toString(), "--lab", "lab01", "--out", out.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }
}
