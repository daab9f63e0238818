package milliwatt.grade;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import milliwatt.cli.ExitCode;
import milliwatt.cli.Release;
import milliwatt.cli.UserError;
import milliwatt.engine.HiddenChecks;
import milliwatt.engine.LabPoints;
import milliwatt.format.Assessment;
import milliwatt.format.ReportFormat;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.report.Figures;
import milliwatt.submission.Handin;
import milliwatt.submission.Place;
import milliwatt.submission.RefusedSubmission;
import milliwatt.workspace.IoSentence;
import milliwatt.workspace.StudentSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code milliwatt assess}. */
@Command(
    name = "assess",
    description = {
      "Grades one submission for a learning platform and writes the result in its format.",
      "",
      "Ends with 0 whatever the points are, and with 3 where the grader broke: that is no failure of the student. The reports are whole at any moment, also while checks still run."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt assess /autograder/submission --lab lab01 --report gradescope=/autograder/results/results.json",
      "  milliwatt assess . --lab lab01 --report github=summary.md --report junit=results.xml"
    })
public final class AssessCommand implements Callable<Integer> {
  private static final Path SCREEN = Path.of("-");

  @Parameters(
      index = "0",
      paramLabel = "SUBMISSION",
      description = "A folder, a .zip or a .tar.gz.")
  private Path submission;

  @Option(names = "--lab", required = true, paramLabel = "LAB", description = "For example lab01.")
  private String labName;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description =
          "Write a report; - is the screen. Formats: gradescope, prairielearn, autolab, classroom50, junit, github.")
  private Map<String, Path> reports = new LinkedHashMap<>();

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "jvm",
      description = "Where the code runs: jvm (default), or a twin.")
  private String device;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Generated cases are drawn from it. Default: 1.")
  private long seed;

  @Option(names = "--alone", description = "A process of its own for every check: slower.")
  private boolean alone;

  @Mixin private HiddenOptions hiddenOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<ReportFormat, Path> files = new LinkedHashMap<>();
    reports.forEach((name, file) -> files.put(ReportFormat.named(name), file));
    LabCatalogue catalogue = new LabCatalogue();
    Lab lab = catalogue.find(labName);
    Hidden hidden = hiddenOptions.load(lab.id());
    GradeSettings settings =
        new GradeSettings(lab.id(), device, seed, alone, Release.current(), hidden.digest());
    Reports writer =
        new Reports(files, lab, LabPoints.max(lab, device, hidden.checks().privateChecks()));
    Grade grade = grade(lab, catalogue, settings, hidden.checks(), writer);
    writer.write(grade, true);
    if (files.values().stream().noneMatch(SCREEN::equals)) {
      say(writer.assessment(grade));
    }
    return grade instanceof Grade.Unsettled ? ExitCode.GRADER_FAULT : ExitCode.PASSED;
  }

  private Grade grade(
      Lab lab,
      LabCatalogue catalogue,
      GradeSettings settings,
      HiddenChecks hidden,
      Reports writer) {
    Place place =
        Files.isDirectory(submission)
            ? new Place.Folder(submission)
            : new Place.Archive(submission);
    try {
      Map<String, String> files = Handin.read(place).files();
      Map<String, String> own =
          new StudentSources(files).ownFiles(lab, catalogue.requirements(lab));
      return new Grader(settings, hidden)
          .grade(own, new GradeLog(), partial -> writer.write(new Grade.Scored(partial), false));
    } catch (RefusedSubmission e) {
      return new Grade.Refused(e.getMessage());
    } catch (IOException e) {
      throw new UserError("The submission cannot be read: %s.".formatted(IoSentence.of(e)));
    }
  }

  private void say(Assessment assessment) {
    PrintWriter out = spec.commandLine().getOut();
    if (!(assessment.grade() instanceof Grade.Unsettled)) {
      out.printf(
          "%s: %s of %d points.%n",
          assessment.lab(), Figures.points(assessment.grade().points()), assessment.maxPoints());
    }
    out.println(assessment.summary());
    out.flush();
  }

  /** The reports that were asked for, written anew as the grade grows. */
  private final class Reports {
    private final Map<ReportFormat, Path> files;
    private final Lab lab;
    private final int maxPoints;

    Reports(Map<ReportFormat, Path> files, Lab lab, int maxPoints) {
      this.files = files;
      this.lab = lab;
      this.maxPoints = maxPoints;
    }

    Assessment assessment(Grade grade) {
      return new Assessment(
          lab.id(), lab.title(), grade, maxPoints, System.getenv(), Instant.now());
    }

    /** Where the grader broke, a format that cannot say so has no file. */
    void write(Grade grade, boolean last) {
      Assessment assessment = assessment(grade);
      boolean broken = grade instanceof Grade.Unsettled;
      files.forEach(
          (format, file) -> {
            try {
              if (broken && !format.tellsFaults()) {
                Files.deleteIfExists(file);
              } else if (!file.equals(SCREEN)) {
                WholeFile.write(file.toAbsolutePath(), out -> format.write(assessment, out));
              } else if (last) {
                StringWriter text = new StringWriter();
                format.write(assessment, text);
                spec.commandLine().getOut().print(text);
                spec.commandLine().getOut().flush();
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
