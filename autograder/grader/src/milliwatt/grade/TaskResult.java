package milliwatt.grade;

/**
 * What came of a task.
 *
 * @param log what happened, for the instructor
 * @param hidden what hidden checks found, for the instructor's eyes only; empty if all is right
 * @param millis how long it took; no part of the grade
 */
public record TaskResult(Grade grade, String log, String hidden, long millis) {}
