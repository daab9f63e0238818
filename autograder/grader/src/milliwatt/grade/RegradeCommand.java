package milliwatt.grade;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import milliwatt.cli.ExitCode;
import milliwatt.cli.Release;
import milliwatt.cli.UserError;
import milliwatt.engine.LabPoints;
import milliwatt.format.CsvTable;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code milliwatt regrade}. */
@Command(
    name = "regrade",
    description = {
      "Grades again what an earlier run graded, and lists whose score changed and why.",
      "",
      "Where OUT is new, the submissions come out of OLD's book, so that nothing has to be handed in again; grades that are in OUT already are compared as they are. The list is also in OUT/changes.csv. Ends with 0 if no grade changed, with 1 if one did."
    },
    footerHeading = "%nExamples:%n",
    footer = "  milliwatt regrade grades-again --against grades")
public final class RegradeCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OUT", description = "Folder for the new grades.")
  private Path out;

  @Option(
      names = "--against",
      required = true,
      paramLabel = "OLD",
      description = "Folder of the earlier grades.")
  private Path old;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Submissions graded at a time. Default: one a processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Mixin private LateOption late;
  @Mixin private HiddenOptions hiddenOptions;
  @Mixin private FleetOption fleetOption;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (out.toAbsolutePath().normalize().equals(old.toAbsolutePath().normalize())) {
      throw new UserError("OUT and OLD are the same folder; name another one for the new grades.");
    }
    PrintWriter screen = spec.commandLine().getOut();
    try (GradeBook before = GradeFolder.existing(old);
        FolderLock _ = FolderLock.take(out);
        GradeBook now = GradeBook.open(GradeFolder.book(out))) {
      GradeSettings settings =
          before
              .settings()
              .orElseThrow(() -> new UserError(old + " holds no grades yet: grade first."));
      Hidden hidden = hiddenOptions.load(settings.lab());
      GradeSettings wanted = settings.by(Release.current()).with(hidden.digest());
      GradeSettings fresh = now.settings().orElseGet(() -> copy(before, wanted, now));
      if (!fresh.lab().equals(settings.lab())) {
        throw new UserError(
            "%s is of %s and %s of %s: there is nothing to compare."
                .formatted(out, fresh.lab(), old, settings.lab()));
      }
      if (!fresh.hidden().equals(hidden.digest()) && !now.pending().isEmpty()) {
        throw new UserError(
            "%s was begun with other hidden checks: name them as then, or begin in another folder."
                .formatted(out));
      }
      Lab lab = new LabCatalogue().find(fresh.lab());
      GradeFolder folder =
          new GradeFolder(
              out,
              fresh,
              lab.title(),
              LabPoints.max(lab, fresh.device(), hidden.checks().privateChecks()),
              late.policy());
      boolean settled =
          new Grading(
                  now,
                  folder,
                  fresh,
                  LocalWorkforce.of(
                      fresh, hidden.checks(), jobs, fleetOption.of(fresh.device()), now, screen),
                  screen)
              .run(lab);
      List<GradeChange> changes = changes(before, now, settings.equals(fresh));
      show(changes, settings, fresh, screen);
      if (!settled) {
        return ExitCode.GRADER_FAULT;
      }
      return changes.isEmpty() ? ExitCode.PASSED : ExitCode.CHECKS_FAILED;
    }
  }

  /** Begins the new book with the submissions of the old one, graded by this release. */
  private static GradeSettings copy(GradeBook before, GradeSettings fresh, GradeBook now) {
    now.begin(fresh);
    for (String student : before.students()) {
      Handed handed = before.handed(student);
      Grade grade = before.entry(student).orElseThrow().grade();
      if (grade instanceof Grade.Refused(String sentence)) {
        String version = fresh.version(sentence);
        now.hand(handed.as(version));
        now.record(student, version, grade, 0);
      } else if (handed.version().isEmpty()) {
        now.hand(handed);
        now.fault(student, "", "It could not be read in the earlier run.");
      } else {
        now.hand(handed.as(fresh.version(handed.files())));
      }
    }
    return fresh;
  }

  private static List<GradeChange> changes(GradeBook before, GradeBook now, boolean sameSettings) {
    List<GradeChange> changes = new ArrayList<>();
    for (String student : now.students()) {
      Optional<Graded> was = before.entry(student);
      Graded is = now.entry(student).orElseThrow();
      if (was.isPresent()) {
        boolean sameFiles = before.handed(student).files().equals(now.handed(student).files());
        GradeChange.between(was.get(), is, sameFiles, sameSettings).ifPresent(changes::add);
      } else {
        changes.add(new GradeChange(student, "", "new", List.of("The student is new.")));
      }
    }
    for (String student : before.students()) {
      if (now.entry(student).isEmpty()) {
        changes.add(new GradeChange(student, "there", "", List.of("The student is gone.")));
      }
    }
    return changes;
  }

  private void show(
      List<GradeChange> changes, GradeSettings before, GradeSettings now, PrintWriter screen)
      throws IOException {
    CsvTable table = new CsvTable();
    if (!before.equals(now)) {
      screen.println("Before: " + before.sentence());
      screen.println("Now:    " + now.sentence());
    }
    for (GradeChange change : changes) {
      screen.printf("%s: %s before, %s now.%n", change.student(), change.before(), change.now());
      change.why().forEach(reason -> screen.println("  " + reason));
      Map<String, String> row = new LinkedHashMap<>();
      row.put("student", change.student());
      row.put("before", change.before());
      row.put("now", change.now());
      row.put("why", String.join(" ", change.why()));
      table.row(row);
    }
    WholeFile.write(out.resolve("changes.csv"), table::write);
    screen.println(
        changes.isEmpty()
            ? "No grade changed."
            : "%,d grades changed; changes.csv has the list.".formatted(changes.size()));
    screen.flush();
  }
}
