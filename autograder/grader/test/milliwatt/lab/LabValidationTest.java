package milliwatt.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabValidationTest {
  private static final String LAB = "lab00-begin";

  @TempDir Path folder;
  private CourseFixture course;

  @BeforeEach
  void a_lab_without_fault() throws IOException {
    course = new CourseFixture(folder);
    course.write("labs/labs.yaml", "- " + LAB + "\n");
    course.lab(LAB, "First", "mutants: [wrong]");
    course.mutant(LAB, "wrong", "x + x", "x");
    course.write("labs/lab00-begin/src/lab00/TwiceLab.java", "interface TwiceLab {}");
    course.write("labs/lab00-begin/src/lab00/TwiceAdapter.java", "class TwiceAdapter {}");
    course.write("solutions/tinyml/Twice.java", "return x + x;");
    course.write("starter-code/src/tinyml/Twice.java", "return 0;");
  }

  private List<String> faults() {
    LabCatalogue catalogue = course.catalogue();
    ClassLoader loader = getClass().getClassLoader();
    return LabValidation.faults(catalogue, course.sources(), loader, catalogue.find(LAB));
  }

  @Test
  void a_sound_lab_has_no_faults() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_class_needs_a_solution_and_a_starter() throws IOException {
    course.lab(LAB, "First", "classes: [Twice, Thrice]");
    assertThat(faults()).containsExactly("lab00: tinyml.Thrice has no solution.");
    course.write("solutions/tinyml/Thrice.java", "");
    assertThat(faults())
        .containsExactly("lab00: tinyml.Thrice has no starter: run 'milliwatt dev starter'.");
  }

  @Test
  void a_checks_topic_needs_hints() throws IOException {
    course.lab(LAB, "First", "hints: {double: [Add.], empty: []}");
    assertThat(faults())
        .containsExactly(
            "lab00: hints for 'empty' have no steps.",
            "lab00: check a_number_is_doubled has the topic 'twice', which has no hints.");
  }

  @Test
  void a_mutant_must_change_one_place_of_the_solution() throws IOException {
    course.mutant(LAB, "wrong", "x", "y");
    assertThat(faults())
        .containsExactly(
            "lab00: the text that mutant wrong replaces occurs 2 times in Twice.java.");
  }

  @Test
  void a_missing_mutant_is_named() throws IOException {
    course.lab(LAB, "First", "mutants: [absent]");
    assertThat(faults()).containsExactly("lab00: labs/lab00-begin/mutants/absent.yaml is missing.");
  }

  @Test
  void requirements_must_come_earlier_in_the_course() throws IOException {
    course.lab(LAB, "First", "requires: [lab00, lab99]");
    assertThat(faults())
        .containsExactly(
            "lab00: it requires lab00, which comes no earlier in the course.",
            "lab00: it requires 'lab99', which is no lab.");
  }

  @Test
  void a_check_that_counts_needs_a_budget_and_a_budget_a_check() throws IOException {
    String checks = "checks: [milliwatt.lab.CountingChecks]\n";
    String hints = "hints: {twice: [Add.]}\nmutants: []\n";
    course.lab(LAB, "First", checks + hints + "budgets:");
    assertThat(faults())
        .containsExactly(
            "lab00: check doubling_takes_few_instructions counts, but lab.yaml has no budget for it.");
    String budget = " {reference: 100, factor: 1.5, none: 3}\n";
    course.lab(
        LAB,
        "First",
        checks
            + hints
            + ("budgets: {doubling_takes_few_instructions:" + budget.strip() + ",")
                .replace(":{", ": {")
            + " tripling: {reference: 0, factor: 1, none: 2}}");
    assertThat(faults())
        .containsExactly("lab00: there is a budget for tripling, which is no check.");
  }

  @Test
  void a_budget_is_three_numbers_that_make_sense() throws IOException {
    course.lab(
        LAB, "First", "budgets: {a_number_is_doubled: {reference: 5, factor: 0.5, none: 3}}");
    assertThatThrownBy(this::faults)
        .isInstanceOf(MalformedLab.class)
        .hasMessageContaining("'budgets.a_number_is_doubled'")
        .hasMessageContaining("a factor of at least 1");
    course.lab(LAB, "First", "budgets: {a_number_is_doubled: {reference: 5, factor: 2}}");
    assertThatThrownBy(this::faults)
        .isInstanceOf(MalformedLab.class)
        .hasMessageContaining("reference, factor and none");
  }

  @Test
  void a_misspelt_key_and_missing_sources_are_named() throws IOException {
    course.lab(LAB, "First", "hnits: {}\nadapter: lab00.Other\nchecks: [lab00.None]");
    assertThat(faults())
        .containsExactly(
            "lab00: lab.yaml has an unknown key 'hnits'.",
            "lab00: labs/lab00-begin/src/lab00/Other.java is missing.",
            "lab00: the class of its checks, lab00.None, is missing.");
  }
}
