package milliwatt.grade;

import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;

/** What became of a submission. */
public sealed interface Grade {
  /** Points awarded; 0 while unsettled. */
  double points();

  /** One word for lists and gradebooks. */
  String word();

  /** The checks ran, or the code did not compile: points follow. */
  record Scored(LabResult result) implements Grade {
    @Override
    public double points() {
      return result.points();
    }

    @Override
    public String word() {
      return "graded";
    }
  }

  /**
   * Not taken, and why; no points.
   *
   * @param sentence for the student
   */
  record Refused(String sentence) implements Grade {
    @Override
    public double points() {
      return 0;
    }

    @Override
    public String word() {
      return "refused";
    }
  }

  /**
   * The grader, a device or the network broke: this says nothing about the submission.
   *
   * @param sentence for the instructor
   */
  record Unsettled(String sentence) implements Grade {
    @Override
    public double points() {
      return 0;
    }

    @Override
    public String word() {
      return "unsettled";
    }
  }

  /** The grade that a run of the checks means. */
  static Grade of(LabResult result) {
    return result.checks().stream()
        .filter(check -> check.status() == Status.ERROR)
        .findFirst()
        .<Grade>map(broken -> new Unsettled(why(broken)))
        .orElseGet(() -> new Scored(result));
  }

  private static String why(CheckResult broken) {
    return "The check '%s' has no verdict: %s".formatted(broken.sentence(), broken.message());
  }
}
