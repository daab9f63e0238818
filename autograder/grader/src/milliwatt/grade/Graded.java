package milliwatt.grade;

import java.util.Map;

/**
 * One student's entry in the book.
 *
 * @param facts what the roster says of the student
 * @param place where the submission was
 * @param version what the grade depends on, as a digest
 * @param millis how long grading took, for the instructor; no part of the grade
 * @param sourceBytes size of the student's files
 */
public record Graded(
    String student,
    Map<String, String> facts,
    String place,
    String version,
    Grade grade,
    long millis,
    long sourceBytes) {}
