package milliwatt.grade;

import milliwatt.cli.ExitCode;
import milliwatt.cli.UserError;

/** The database cannot be used: the disk is full, say, or the file is none. */
final class GradeBookException extends UserError {
  GradeBookException(String what, Exception cause) {
    super(
        "The grades cannot be kept in %s (%s); what was written so far is safe."
            .formatted(what, cause.getMessage()),
        ExitCode.GRADER_FAULT);
    initCause(cause);
  }
}
