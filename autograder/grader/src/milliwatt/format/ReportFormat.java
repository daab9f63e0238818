package milliwatt.format;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import milliwatt.cli.UserError;

/** The formats of one submission's grade. */
public enum ReportFormat {
  /** {@code results.json} of Gradescope. */
  GRADESCOPE(Gradescope::write, false),
  /** {@code results.json} of PrairieLearn's external grader. */
  PRAIRIELEARN(PrairieLearn::write, true),
  /** The last line of output that Autolab reads. */
  AUTOLAB(Autolab::write, false),
  /** {@code result.json} of Classroom 50. */
  CLASSROOM50(Classroom50::write, false),
  /** JUnit XML, which most CI systems show. */
  JUNIT(JUnitXml::write, true),
  /** Markdown for the step summary of GitHub Actions. */
  GITHUB(GitHubSummary::write, true);

  /** Writes one submission's grade. */
  private interface Form {
    void write(Assessment assessment, Writer out) throws IOException;
  }

  private final Form form;
  private final boolean tellsFaults;

  ReportFormat(Form form, boolean tellsFaults) {
    this.form = form;
    this.tellsFaults = tellsFaults;
  }

  /**
   * The format of this name.
   *
   * @throws UserError that names the formats there are
   */
  public static ReportFormat named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.toString().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "There is no format called '%s'; the formats are %s."
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(ReportFormat::toString)
                                .collect(Collectors.joining(", ")))));
  }

  /** Whether it can say that the grader broke without saying that the student failed. */
  public boolean tellsFaults() {
    return tellsFaults;
  }

  /** Writes the grade; leaves {@code out} open. */
  public void write(Assessment assessment, Writer out) throws IOException {
    form.write(assessment, out);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
