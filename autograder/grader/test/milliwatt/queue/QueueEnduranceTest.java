package milliwatt.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import milliwatt.cli.Commands;
import milliwatt.grade.ClassOfStudents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three worker processes, one of which is killed, and a database that is started anew. */
@Tag("long")
class QueueEnduranceTest {
  private static final int STUDENTS = Integer.getInteger("milliwatt.test.students", 200);

  @TempDir Path folder;

  @Test
  void every_submission_has_one_result_and_it_is_that_of_one_machine() throws Exception {
    Path from = folder.resolve("in");
    ClassOfStudents students = new ClassOfStudents(from, "lab00");
    for (int i = 0; i < STUDENTS; i++) {
      String student = "student%03d".formatted(i);
      switch (i % 10) {
        case 0 -> students.right(student);
        case 1 -> students.untouched(student);
        default ->
            students.wrong(
                student, "Saturation", "class Saturation {", "class Saturation { oops" + i);
      }
    }
    Path alone = folder.resolve("alone");
    grade(from, alone);
    Path shared = folder.resolve("shared");
    try (PostgresServer server = PostgresServer.start()) {
      QueueAddress.of(server.url()).open(1).close(); // makes the tables, which we look into
      List<Process> workers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        workers.add(worker(server, i));
      }
      Thread mishaps =
          Thread.ofPlatform().daemon().start(() -> mishaps(server, workers.getFirst()));
      grade(from, shared, "--queue", server.url());
      mishaps.join();
      assertThat(workers.getFirst().isAlive()).isFalse();
      assertThat(server.number("select count(*) from milliwatt.result")).isEqualTo(STUDENTS);
      assertThat(server.number("select count(*) from milliwatt.task")).isZero();
      for (Process worker : workers) {
        worker.destroy();
        worker.waitFor();
      }
      for (int i = 0; i < 3; i++) {
        assertThat(folder.resolve("worker%d.txt".formatted(i)))
            .content()
            .contains("points")
            .doesNotContain(PostgresServer.PASSWORD);
      }
    }
    assertThat(shared.resolve("grades.csv")).hasSameBinaryContentAs(alone.resolve("grades.csv"));
  }

  /** While there is much left to do. */
  private static void mishaps(PostgresServer server, Process worker) {
    try {
      waitFor(server, STUDENTS / 5);
      worker.destroyForcibly();
      waitFor(server, STUDENTS / 2);
      server.restart();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void waitFor(PostgresServer server, int results) throws Exception {
    while (server.number("select count(*) from milliwatt.result") < results) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static void grade(Path from, Path out, String... more) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    List<String> arguments =
        new ArrayList<>(
            List.of("grade", from.toString(), "--lab", "lab00", "--out", out.toString()));
    arguments.addAll(List.of(more));
    int code =
        Commands.all().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
    assertThat(code).as(said.toString()).isZero();
  }

  private Process worker(PostgresServer server, int number) throws Exception {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "milliwatt.cli.Milliwatt",
            "worker",
            "--queue",
            server.url(),
            "--jobs",
            "1")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("worker%d.txt".formatted(number)).toFile())
        .start();
  }
}
