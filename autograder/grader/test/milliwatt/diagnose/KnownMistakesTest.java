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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every mutant of every lab that changes what one of the course's models gives is recognised: the
 * diagnosis names it among those that do the same to the byte.
 */
class KnownMistakesTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();
  private static final MutantBuild BUILD = new MutantBuild(CATALOGUE, COURSE);
  private static final Suspects SUSPECTS = new Suspects(CATALOGUE, COURSE, BUILD, _ -> true);

  /** Those about running a model; after them come faster kernels, and what feeds a model. */
  private static final List<String> INTERPRETER_LABS =
      CATALOGUE.ids().stream().filter(id -> id.compareTo("lab08") < 0).toList();

  private static final List<Trial> TRIALS = new ArrayList<>();

  /** A model run as a whole, and what the reference does. */
  private record Trial(ModelFile model, Experiment whole, ExecutedLines lines, Behaviour right) {}

  @BeforeAll
  static void run_all_models_with_the_reference() {
    try (RuntimeSession reference = RuntimeSession.reference()) {
      for (ModelFile model : TestModels.all()) {
        for (boolean sharing : new boolean[] {false, true}) {
          List<byte[]> inputs = GeneratedInputs.usual(model.model());
          Experiment whole = new Experiment.Whole(new Graph(model), sharing, inputs);
          Behaviour right = whole.on(reference.runtime());
          TRIALS.add(new Trial(model, whole, ExecutedLines.in(whole), right));
        }
      }
    }
  }

  @AfterAll
  static void close() {
    BUILD.close();
  }

  @Tag("long")
  @Test
  void every_mutant_that_changes_a_result_is_named() {
    List<String> mistaken = new ArrayList<>();
    Set<String> labs = new TreeSet<>();
    for (Lab lab : CATALOGUE.all()) {
      for (Mutant mutant : CATALOGUE.mutants(lab)) {
        ModelFile model = changedModel(mutant);
        if (model != null) {
          labs.add(lab.id());
          Diagnosis diagnosis = diagnosis(model, mutant);
          if (diagnosis.suspects().stream()
              .noneMatch(suspect -> suspect.exact() && suspect.mutant().equals(mutant))) {
            String headline = diagnosis.explanation().headline();
            mistaken.add(
                "%s/%s on %s: %s".formatted(lab.id(), mutant.name(), model.name(), headline));
          }
        }
      }
    }
    assertThat(mistaken).isEmpty();
    assertThat(labs).containsAll(INTERPRETER_LABS);
  }

  /**
   * A model of which the mutant makes something else; null if there is none. It goes to the front
   * of the list: with a model on which all mutants were tried already, the rest goes fast.
   */
  private static ModelFile changedModel(Mutant mutant) {
    try (RuntimeSession session = RuntimeSession.inThisProcess("mutant", BUILD.runtime(mutant))) {
      for (Trial trial : TRIALS) {
        if (SUSPECTS.matters(mutant, trial.lines())
            && !trial.whole().on(session.runtime()).same(trial.right())) {
          TRIALS.remove(trial);
          TRIALS.addFirst(trial);
          return trial.model();
        }
      }
      return null;
    }
  }

  private static Diagnosis diagnosis(ModelFile model, Mutant mutant) {
    try (RuntimeSession session = RuntimeSession.inThisProcess("mutant", BUILD.runtime(mutant))) {
      return Diagnosis.of(
          model,
          GeneratedInputs.usual(model.model()),
          session,
          SUSPECTS,
          new Progress(new PrintWriter(Writer.nullWriter())));
    }
  }
}
