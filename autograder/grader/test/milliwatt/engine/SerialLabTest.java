package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import milliwatt.device.Program;
import milliwatt.device.Pty;
import milliwatt.device.PtyBoard;
import milliwatt.device.SandboxModule;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real lab on a board at a serial port: what the line does to bytes does nothing to verdicts. */
@Timeout(120)
class SerialLabTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();
  private static final Lab LAB = CATALOGUE.find("lab00");
  private static final RunOptions JVM = new RunOptions("jvm", false);

  @TempDir Path folder;
  private final Map<String, String> files = new HashMap<>();
  private PtyBoard board;

  @BeforeEach
  void the_solution_and_pseudo_terminals() {
    assumeTrue(Pty.available(), "Pseudo terminals are made by calls of Linux.");
    LAB.classes().forEach(name -> files.put(name + ".java", COURSE.solution(name).text()));
  }

  @AfterEach
  void close() throws IOException {
    if (board != null) {
      board.close();
    }
  }

  @Test
  void over_a_bad_line_the_verdicts_are_those_of_the_jvm() throws Exception {
    LAB.classes().forEach(name -> files.put(name + ".java", COURSE.starter(name).text()));
    flash(1e-4);
    LabResult there = run(RunListener.SILENT);
    try (LabRunner runner = new LabRunner(JVM, CATALOGUE, COURSE)) {
      LabResult here = runner.run(LAB, code(), 1, RunListener.SILENT);
      assertThat(verdicts(there)).isEqualTo(verdicts(here)).contains(Status.FAILED);
    }
    assertThat(there.graded()).isTrue();
  }

  @Test
  void a_board_that_leaves_in_mid_run_and_comes_back_costs_nothing() throws Exception {
    flash(0);
    LabResult result = run(afterTheFirstCheck(() -> board.unplugAfter(200, 700)));
    assertThat(result.passed()).isTrue();
    assertThat(board.boots()).isEqualTo(2);
  }

  @Test
  @Tag("long")
  void a_board_that_stays_away_leaves_checks_without_a_verdict_and_none_failed() throws Exception {
    flash(0);
    LabResult result = run(afterTheFirstCheck(() -> board.unplugAfter(200, 0)));
    assertThat(verdicts(result)).contains(Status.ERROR).doesNotContain(Status.FAILED);
    assertThat(verdicts(result)).first().isEqualTo(Status.PASSED);
  }

  /** Puts the program that these files make onto a board. */
  private void flash(double rate) throws Exception {
    Class<?> contract = Class.forName(LAB.contract());
    LabProgram program = LabProgram.of(LAB, code(), CATALOGUE, COURSE, contract);
    try (SandboxModule module = new SandboxModule()) {
      Program compiled =
          new Program(ProgramBuild.of(JVM, module).compile(program.sources()).classes());
      board = PtyBoard.running(compiled, folder, 1, rate);
    }
  }

  private LabResult run(RunListener listener) {
    RunOptions options = new RunOptions("serial:" + board.port(), false);
    try (LabRunner runner = new LabRunner(options, CATALOGUE, COURSE)) {
      return runner.run(LAB, code(), 1, listener);
    }
  }

  private StudentCode code() {
    return new StudentCode(files, Set.of());
  }

  private static RunListener afterTheFirstCheck(Runnable action) {
    return new RunListener() {
      private boolean done;

      @Override
      public void checkFinished(CheckResult result) {
        if (!done) {
          done = true;
          action.run();
        }
      }
    };
  }

  private static List<Status> verdicts(LabResult result) {
    return result.checks().stream().map(CheckResult::status).toList();
  }
}
