package milliwatt.submission;

/** A submission that the grader does not take, and why, in a sentence for the student. */
public final class RefusedSubmission extends Exception {
  RefusedSubmission(String sentence) {
    super(sentence, null, false, false);
  }
}
