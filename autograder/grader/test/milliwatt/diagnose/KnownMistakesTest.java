package milliwatt.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mutant that changes what a model gives is recognised as the mistake that it is. */
class KnownMistakesTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();
  private static Suspects suspects;
  private static MutantBuild build;
  @TempDir static Path folder;

  @BeforeAll
  static void a_compiler_for_all_tests() {
    suspects = new Suspects(CATALOGUE, COURSE);
    build = new MutantBuild(CATALOGUE, COURSE);
  }

  @AfterAll
  static void close() {
    suspects.close();
    build.close();
  }

  @Test
  void every_mutant_is_named() throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, String> named = new TreeMap<>();
    for (ModelFile model : TestModels.all(folder)) {
      for (Lab lab : CATALOGUE.all()) {
        for (Mutant mutant : CATALOGUE.mutants(lab)) {
          String id = lab.id() + "/" + mutant.name();
          Diagnosis d = diagnosis(model, mutant);
          if (!d.clean()) {
            named.merge(
                id,
                d.finding().stage()
                    + " "
                    + d.finding().operator()
                    + (d.finding().failure() != null ? "F " : " ")
                    + d.suspects().size(),
                (a, b) -> a + ", " + b);
            if (d.suspects().stream().noneMatch(s -> s.exact() && s.mutant().equals(mutant))) {
              wrong.add(model.name() + " " + id + " " + d.finding());
            }
          }
        }
      }
    }
    named.forEach((a, b) -> System.out.println(a + "  " + b));
    assertThat(wrong).isEmpty();
  }

  private static Diagnosis diagnosis(ModelFile model, Mutant mutant) {
    List<byte[]> inputs = GeneratedInputs.usual(model.model());
    try (RuntimeSession session =
        RuntimeSession.inThisProcess(mutant.name(), build.runtime(mutant))) {
      return Diagnosis.of(
          model,
          inputs,
          session,
          _ -> true,
          suspects,
          new Progress(new PrintWriter(new StringWriter())));
    }
  }
}
