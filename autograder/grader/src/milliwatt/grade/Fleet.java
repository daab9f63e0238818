package milliwatt.grade;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import milliwatt.device.Device;
import milliwatt.device.SandboxModule;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;

/**
 * The boards that a class is graded on, each with one submission at a time.
 *
 * <p>A board that is ill looks like a student who is wrong. So a grade with something wrong in it
 * counts only if the same board then runs the reference without a mistake. A board that does not is
 * put in quarantine: it gets no more submissions, and the one that it had is graded on another.
 */
final class Fleet {
  /** A board for one run: programs are put onto it, and it is closed at the end. */
  interface Bench extends Function<SandboxModule, Device> {}

  private final Deque<String> free = new ArrayDeque<>();
  private final Map<String, Bench> boards;
  private final Map<String, String> quarantine = new LinkedHashMap<>();
  private final BiConsumer<String, String> report;

  /**
   * @param boards by their names, which people know them by
   * @param report is told of each board that is put in quarantine, and why
   */
  Fleet(Map<String, Bench> boards, BiConsumer<String, String> report) {
    this.boards = new LinkedHashMap<>(boards);
    this.report = report;
    free.addAll(boards.keySet());
  }

  /**
   * Grades on the next board that is free.
   *
   * @param submission runs the submission on a board
   * @param reference runs what must pass every check
   * @param log is told which board it was
   * @return unsettled where no board gave a grade that counts
   */
  Grade grade(
      Function<Bench, Grade> submission, Function<Bench, Grade> reference, Consumer<String> log) {
    String board = take();
    if (board == null) {
      return new Grade.Unsettled("No board is left that works: " + illnesses());
    }
    String illness = "The run ended early.";
    try {
      log.accept("on the board at " + board);
      Grade grade = submission.apply(boards.get(board));
      illness = doubtful(grade) ? illness(reference.apply(boards.get(board))) : "";
      if (illness.isEmpty()) {
        return grade;
      }
      log.accept("the board at %s is put in quarantine: %s".formatted(board, illness));
      return new Grade.Unsettled("The board at %s is not well: %s".formatted(board, illness));
    } finally {
      giveBack(board, illness);
    }
  }

  /** Waits for a board; null when all are in quarantine. */
  private synchronized String take() {
    while (free.isEmpty() && quarantine.size() < boards.size()) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
    return free.poll();
  }

  private synchronized void giveBack(String board, String illness) {
    if (illness.isEmpty()) {
      free.add(board);
    } else {
      quarantine.put(board, illness);
      report.accept(board, illness);
    }
    notifyAll();
  }

  private synchronized String illnesses() {
    return quarantine.entrySet().stream()
        .map(board -> "%s (%s)".formatted(board.getKey(), board.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Whether a board that is ill may have had a part in it. */
  private static boolean doubtful(Grade grade) {
    return switch (grade) {
      case Grade.Scored(LabResult result) ->
          result.checks().stream().anyMatch(check -> !check.fine());
      case Grade.Refused _ -> false;
      case Grade.Unsettled _ -> true;
    };
  }

  /** What is wrong with a board on which the reference ended like this; empty if nothing is. */
  private static String illness(Grade reference) {
    return switch (reference) {
      case Grade.Unsettled(String sentence) -> sentence;
      case Grade.Refused(String sentence) -> sentence;
      case Grade.Scored(LabResult result) ->
          result.checks().stream()
              .filter(check -> check.status() == Status.FAILED)
              .findFirst()
              .map(Fleet::failure)
              .orElse("");
    };
  }

  private static String failure(CheckResult check) {
    return "The reference itself fails '%s' on it.".formatted(check.sentence());
  }
}
