package milliwatt.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import milliwatt.input.GeneratedInputs;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.lab.Mutant;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a diagnosis says of mistakes that no mutant makes. */
class DiagnosisTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();
  private static final MutantBuild BUILD = new MutantBuild(CATALOGUE, COURSE);
  private static final Suspects SUSPECTS = new Suspects(CATALOGUE, COURSE, BUILD, _ -> true);

  @AfterAll
  static void close() {
    BUILD.close();
  }

  @Test
  void the_reference_has_nothing_wrong_with_it() {
    Diagnosis diagnosis = diagnosis("Tensor.java", "package tinyml;", "package tinyml; // mine");
    assertThat(diagnosis.clean()).isTrue();
    assertThat(diagnosis.explanation().headline()).contains("in every layer");
  }

  @Test
  void a_mistake_of_ones_own_looks_like_the_known_one_next_to_it() {
    Diagnosis diagnosis = diagnosis("FullyConnected.java", "scaled + outputZeroPoint", "scaled");
    assertThat(diagnosis.finding().stage()).isEqualTo(Stage.ALONE);
    assertThat(diagnosis.finding().operator()).isZero();
    assertThat(diagnosis.explanation().verdict()).contains("looks like");
    assertThat(diagnosis.suspects().getFirst().mutant().name())
        .isEqualTo("zero-point-before-scaling");
  }

  @Test
  void a_mistake_like_no_other_is_said_to_be_one() {
    Diagnosis diagnosis =
        diagnosis(
            "FullyConnected.java",
            "output.data[out + unit] = (byte) requantize(sum, unit);",
            "output.data[out + unit] = (byte) (unit == 7 ? 99 - unit : requantize(sum, unit));");
    assertThat(diagnosis.explanation().verdict()).contains("none of the mistakes");
    assertThat(diagnosis.explanation().hints()).isEmpty();
    assertThat(diagnosis.finding().difference().first()).isEqualTo(7);
    assertThat(diagnosis.finding().difference().actual()[7]).isEqualTo(92);
  }

  @Test
  void an_exception_is_told_with_its_line_and_operator() {
    Diagnosis diagnosis =
        diagnosis(
            "FullyConnected.java",
            "sum = sum + dotProduct(",
            "sum = sum / (unit - unit) + dotProduct(");
    assertThat(diagnosis.finding().failure().detail()).startsWith("ArithmeticException");
    assertThat(diagnosis.explanation().headline())
        .startsWith("Operator 0, FULLY_CONNECTED, is the first that ends with an exception");
    assertThat(diagnosis.explanation().facts())
        .anySatisfy(fact -> assertThat(fact.text()).startsWith("FullyConnected.java:"));
  }

  @Test
  void an_operator_that_only_the_second_inference_shows_is_found() {
    Diagnosis diagnosis =
        diagnosis(
            "FullyConnected.java",
            "output.data[out + unit] = (byte) requantize(sum, unit);",
            "output.data[out + unit] += (byte) requantize(sum, unit);");
    assertThat(diagnosis.finding().stage()).isEqualTo(Stage.ALONE);
    assertThat(diagnosis.finding().input()).isGreaterThan(0);
  }

  @Test
  void a_wrong_plan_is_told_from_a_wrong_operator() {
    Diagnosis diagnosis =
        diagnosis(
            "Lifetimes.java",
            "return first(a) <= last(b) && first(b) <= last(a);",
            "return first(a) == first(b);");
    assertThat(diagnosis.finding().stage()).isEqualTo(Stage.SHARING);
    assertThat(diagnosis.explanation().headline()).contains("as long as no tensors share memory");
    assertThat(diagnosis.finding().note()).contains("overwrites its own input");
  }

  @Test
  void an_interpreter_that_goes_wrong_with_right_operators_is_told() {
    Diagnosis diagnosis =
        diagnosis("Interpreter.java", "Tensor tensor = output(i);", "Tensor tensor = input(i);");
    assertThat(diagnosis.finding().stage()).isEqualTo(Stage.WHOLE);
    assertThat(diagnosis.explanation().headline()).contains("look at the interpreter");
  }

  @ParameterizedTest
  @CsvSource({
    "ds_cnn, lab06, padding-is-the-byte-zero",
    "ds_cnn, lab06, depthwise-zero-point-forgotten",
    "residual, lab06, one-multiplier-for-all",
    "residual, lab01, rounds-once",
  })
  void a_network_of_many_layers_shows_its_mistake(String network, String lab, String name) {
    Mutant mutant =
        CATALOGUE.mutants(CATALOGUE.find(lab)).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    Diagnosis diagnosis = diagnosis(TestModels.generated(network), mutant);
    assertThat(diagnosis.finding().stage()).isEqualTo(Stage.ALONE);
    assertThat(diagnosis.suspects())
        .anySatisfy(suspect -> assertThat(suspect.mutant()).isEqualTo(mutant))
        .allSatisfy(suspect -> assertThat(suspect.exact()).isTrue());
  }

  private static Diagnosis diagnosis(String file, String original, String replacement) {
    Mutant mistake = new Mutant("mine", file, original, replacement, List.of(), "");
    assertThat(COURSE.solution(file.replace(".java", "")).text()).contains(original);
    return diagnosis(TestModels.SINE, mistake);
  }

  private static Diagnosis diagnosis(ModelFile model, Mutant mistake) {
    try (RuntimeSession session = RuntimeSession.inThisProcess("mine", BUILD.runtime(mistake))) {
      return Diagnosis.of(
          model,
          GeneratedInputs.usual(model.model()),
          session,
          SUSPECTS,
          new Progress(new PrintWriter(Writer.nullWriter())));
    }
  }
}
