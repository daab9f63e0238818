package milliwatt.diagnose;

import java.util.List;
import java.util.function.Predicate;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeSession;

/**
 * What is wrong with a runtime on a model, as far as the inputs show.
 *
 * @param inputs how many there were
 * @param finding the first difference from the reference; null if there is none
 * @param suspects the mistakes that behave like it, likeliest first
 */
public record Diagnosis(ModelFile model, int inputs, Finding finding, List<Suspect> suspects) {
  /**
   * Compares a runtime with the reference, and what it does wrong with all known mistakes.
   *
   * @param inputs the bytes of all inputs of one inference each
   * @param possible whether a mistake may be in the class of this simple name
   */
  public static Diagnosis of(
      ModelFile model,
      List<byte[]> inputs,
      RuntimeSession student,
      Predicate<String> possible,
      Progress progress) {
    LabCatalogue catalogue = new LabCatalogue();
    CourseSources course = new CourseSources();
    try (MutantBuild build = new MutantBuild(catalogue, course)) {
      Suspects suspects = new Suspects(catalogue, course, build, possible);
      return of(model, inputs, student, suspects, progress);
    }
  }

  static Diagnosis of(
      ModelFile model,
      List<byte[]> inputs,
      RuntimeSession student,
      Suspects suspects,
      Progress progress) {
    Graph graph = new Graph(model);
    try (RuntimeSession reference = RuntimeSession.reference()) {
      LayerByLayer layers =
          new LayerByLayer(graph, inputs, student.runtime(), reference.runtime(), progress);
      Finding finding = layers.first();
      return new Diagnosis(
          model,
          inputs.size(),
          finding,
          finding == null ? List.of() : suspects.of(finding, graph, progress));
    }
  }

  /** Whether the runtime gives the reference's bytes everywhere. */
  public boolean clean() {
    return finding == null;
  }

  public Explanation explanation() {
    return new Explaining(this).explanation();
  }
}
