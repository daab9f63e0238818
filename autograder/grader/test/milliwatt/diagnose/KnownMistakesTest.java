package milliwatt.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import milliwatt.input.GeneratedInputs;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.lab.Mutant;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Every mutant of every lab that changes what one of the course's models gives is recognised: the
 * diagnosis names it, or one that does the same to the byte, on all inputs.
 */
class KnownMistakesTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();
  private static final Suspects SUSPECTS = new Suspects(CATALOGUE, COURSE, _ -> true);
  private static final MutantBuild BUILD = new MutantBuild(CATALOGUE, COURSE);

  @AfterAll
  static void close() {
    SUSPECTS.close();
    BUILD.close();
  }

  @Test
  void every_mutant_that_changes_a_result_is_named() {
    List<String> mistaken = new ArrayList<>();
    Set<String> labs = new TreeSet<>();
    for (Lab lab : CATALOGUE.all()) {
      for (Mutant mutant : CATALOGUE.mutants(lab)) {
        Diagnosis diagnosis = onSomeModel(mutant);
        if (!diagnosis.clean()) {
          labs.add(lab.id());
          if (diagnosis.suspects().stream()
              .noneMatch(suspect -> suspect.exact() && suspect.mutant().equals(mutant))) {
            mistaken.add(
                "%s/%s on %s: %s"
                    .formatted(
                        lab.id(),
                        mutant.name(),
                        diagnosis.model().name(),
                        diagnosis.explanation().headline()));
          }
        }
      }
    }
    assertThat(mistaken).isEmpty();
    assertThat(labs).contains("lab00", "lab01", "lab02", "lab03", "lab04");
  }

  /** On the first model that shows the mutant; clean if there is none. */
  private static Diagnosis onSomeModel(Mutant mutant) {
    Diagnosis diagnosis = null;
    for (ModelFile model : TestModels.ALL) {
      diagnosis = diagnosis(model, mutant);
      if (!diagnosis.clean()) {
        break;
      }
    }
    return diagnosis;
  }

  private static Diagnosis diagnosis(ModelFile model, Mutant mutant) {
    try (RuntimeSession session =
        RuntimeSession.inThisProcess(mutant.name(), BUILD.runtime(mutant))) {
      return Diagnosis.of(
          model,
          GeneratedInputs.usual(model.model()),
          session,
          SUSPECTS,
          new Progress(new PrintWriter(Writer.nullWriter())));
    }
  }
}
