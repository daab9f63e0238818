package milliwatt.grade;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import milliwatt.cli.UserError;
import milliwatt.lab.Lab;
import milliwatt.submission.Handin;
import milliwatt.submission.RefusedSubmission;
import milliwatt.submission.Submission;
import milliwatt.workspace.IoSentence;
import milliwatt.workspace.StudentSources;

/** Takes submissions into the book. */
final class Intake {
  private final GradeBook book;
  private final GradeSettings settings;
  private final Lab lab;
  private final List<Lab> requirements;

  Intake(GradeBook book, GradeSettings settings, Lab lab, List<Lab> requirements) {
    this.book = book;
    this.settings = settings;
    this.lab = lab;
    this.requirements = requirements;
  }

  /** Reads one submission; what is refused has its grade at once. */
  void take(Submission submission) {
    try {
      Map<String, String> files = Handin.read(submission.place()).files();
      Map<String, String> own = new StudentSources(files).ownFiles(lab, requirements);
      book.hand(handed(submission, settings.version(own), own));
    } catch (RefusedSubmission | UserError e) {
      String version = settings.version(e.getMessage());
      book.hand(handed(submission, version, Map.of()));
      book.record(submission.student(), version, new Grade.Refused(e.getMessage()), 0);
    } catch (IOException e) {
      // What was taken in before, if anything, is graded all the same.
      if (!book.has(submission.student())) {
        book.hand(handed(submission, "", Map.of()));
        String sentence = "It cannot be read: %s.".formatted(IoSentence.of(e));
        book.fault(submission.student(), "", sentence);
      }
    }
  }

  private static Handed handed(Submission submission, String version, Map<String, String> files) {
    return new Handed(
        submission.student(), submission.facts(), submission.place().toString(), version, files);
  }
}
