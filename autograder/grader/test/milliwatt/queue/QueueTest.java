package milliwatt.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import milliwatt.cli.Commands;
import milliwatt.cli.Release;
import milliwatt.grade.ClassOfStudents;
import milliwatt.grade.Grade;
import milliwatt.grade.GradeSettings;
import milliwatt.grade.GradeTask;
import milliwatt.grade.Hidden;
import milliwatt.grade.TaskResult;
import milliwatt.report.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server, real workers and real submissions, with nothing replaced. */
class QueueTest {
  private static PostgresServer server;

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private static GradeTask task(String release, String hidden) {
    GradeSettings settings = new GradeSettings("lab00", "jvm", 1, false, release, hidden);
    return new GradeTask(UUID.randomUUID(), settings, Map.of("A.java", "class A { \u0000 }"));
  }

  private static TaskResult scored(int points) {
    return new TaskResult(new Grade.Scored(Samples.points(points, 10)), "what\u0000 was", "", 5);
  }

  @Test
  void a_result_is_written_once_and_its_task_goes() {
    try (Queue queue = QueueAddress.of(server.url()).open(2)) {
      GradeTask task = task(Release.current(), "");
      queue.offer(task);
      queue.offer(task);
      assertThat(queue.task(task.id())).contains(task);
      assertThat(queue.record(task.id(), scored(7), "one")).isTrue();
      assertThat(queue.record(task.id(), scored(9), "another")).isFalse();
      assertThat(queue.task(task.id())).isEmpty();
      queue.offer(task);
      assertThat(queue.task(task.id())).as("offered again").isEmpty();
      assertThat(queue.finished(List.of(task.id(), UUID.randomUUID()))).containsExactly(task.id());
      assertThat(queue.result(task.id()).grade().points()).isEqualTo(7);
      assertThat(queue.result(task.id()).log()).isEqualTo("what was");
    }
  }

  @Test
  void a_worker_leaves_what_it_could_only_grade_wrongly() {
    try (Queue queue = QueueAddress.of(server.url()).open(2)) {
      Worker worker = new Worker(queue, lab -> Hidden.NONE, "here", new PrintWriter(said));
      for (GradeTask task : List.of(task("0.0.1", ""), task(Release.current(), "digest"))) {
        queue.offer(task);
        assertThat(catchThrowable(() -> worker.grade(task.id()))).isInstanceOf(Worker.Undone.class);
        assertThat(queue.tries(task.id())).isZero();
        assertThat(queue.giveUp(task.id())).containsAnyOf("0.0.1", "--secret");
        assertThat(queue.tries(task.id())).isEqualTo(1);
      }
    }
  }

  private int grade(Path from, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("grade", from.toString(), "--lab", "lab00", "--out", out.toString()));
    arguments.addAll(List.of(more));
    PrintWriter writer = new PrintWriter(said);
    return Commands.all().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
  }

  @Test
  void a_class_gets_the_grades_of_one_machine_though_the_database_is_started_anew()
      throws Exception {
    Path from = folder.resolve("in");
    ClassOfStudents students = new ClassOfStudents(from, "lab00").right("ann").untouched("bob");
    for (int i = 0; i < 6; i++) {
      String broken = "class Saturation { oops" + i;
      students.wrong("student" + i, "Saturation", "class Saturation {", broken);
    }
    CountDownLatch stopped = new CountDownLatch(1);
    try (Queue queue = QueueAddress.of(server.url()).open(5)) {
      List<Thread> shifts = new ArrayList<>();
      for (String name : List.of("one", "two")) {
        Worker worker = new Worker(queue, lab -> Hidden.NONE, name, new PrintWriter(said));
        Shift shift = new Shift(queue.jobs(), new GradeJob.Handler(worker), name, 1);
        shifts.add(Thread.ofPlatform().daemon().start(() -> work(shift, stopped)));
      }
      long before = server.number("select count(*) from milliwatt.result");
      Thread restart = Thread.ofPlatform().daemon().start(() -> restartAfter(before + 3));
      Path shared = folder.resolve("shared");
      assertThat(grade(from, shared, "--queue", server.url())).as(said.toString()).isZero();
      restart.join();
      assertThat(said.toString()).doesNotContain(PostgresServer.PASSWORD);
      assertThat(server.number("select count(*) from milliwatt.result")).isEqualTo(before + 8);
      assertThat(server.number("select count(*) from milliwatt.task where tries = 0")).isZero();
      assertThat(Files.readString(shared.resolve("students/ann/log.txt")))
          .contains("files: Saturation.java", "graded after", "ann, from");
      Path alone = folder.resolve("alone");
      assertThat(grade(from, alone)).as(said.toString()).isZero();
      assertThat(shared.resolve("grades.csv")).hasSameBinaryContentAs(alone.resolve("grades.csv"));
      stopped.countDown();
      for (Thread shift : shifts) {
        shift.join();
      }
    }
  }

  private static void work(Shift shift, CountDownLatch stopped) {
    try {
      shift.work(stopped);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void restartAfter(long results) {
    try {
      while (server.number("select count(*) from milliwatt.result") < results) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      server.restart();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
