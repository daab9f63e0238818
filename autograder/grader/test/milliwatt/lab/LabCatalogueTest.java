package milliwatt.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabCatalogueTest {
  @TempDir Path folder;
  private CourseFixture course;

  @BeforeEach
  void a_course_of_three_labs() throws IOException {
    course = new CourseFixture(folder);
    course.lab("lab00-begin", "First", "requires: []");
    course.lab("lab01-middle", "Second", "requires: [lab00]");
    course.lab("lab02-end", "Third", "requires: [lab01]");
    course.write("labs/labs.yaml", "- lab00-begin\n- lab01-middle\n- lab02-end\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lab01", "01", "1", "lab01-middle", "LAB01"})
  void a_lab_is_found_by_id_number_or_folder(String name) {
    assertThat(course.catalogue().find(name).id()).isEqualTo("lab01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lab1       | There is no lab called 'lab1', did you mean lab01? The labs are lab00, lab01, lab02.
          lab02-ned  | There is no lab called 'lab02-ned', did you mean lab02-end? The labs are lab00, lab01, lab02.
          convolution| There is no lab called 'convolution'. The labs are lab00, lab01, lab02.
          """)
  void an_unknown_lab_is_answered_with_the_labs_there_are(String name, String message) {
    assertThatThrownBy(() -> course.catalogue().find(name))
        .isInstanceOf(UserError.class)
        .hasMessage(message);
  }

  @Test
  void requirements_are_followed_and_come_in_the_order_of_the_course() {
    LabCatalogue catalogue = course.catalogue();
    assertThat(catalogue.requirements(catalogue.find("lab02")))
        .extracting(Lab::id)
        .containsExactly("lab00", "lab01");
  }

  @Test
  void another_labs_broken_file_does_no_harm() throws IOException {
    course.write("labs/lab02-end/lab.yaml", "title: [");
    assertThat(course.catalogue().find("lab01").title()).isEqualTo("Second");
  }

  @Test
  void a_missing_key_is_named_with_its_file() throws IOException {
    course.write("labs/lab02-end/lab.yaml", "title: Third\n");
    assertThatThrownBy(() -> course.catalogue().find("lab02"))
        .isInstanceOf(MalformedLab.class)
        .hasMessage("labs/lab02-end/lab.yaml has no text under 'unit'.");
  }

  @Test
  void broken_yaml_is_named_with_its_line() throws IOException {
    course.write("labs/lab02-end/lab.yaml", "title: Third\nunit: [a\n");
    assertThatThrownBy(() -> course.catalogue().find("lab02"))
        .isInstanceOf(MalformedLab.class)
        .hasMessage(
            "labs/lab02-end/lab.yaml:2 is not YAML: while parsing a flow sequence, expected ',' or"
                + " ']', but got <stream end>.");
  }

  @Test
  void mutants_are_read_in_the_order_of_the_lab() throws IOException {
    course.lab("lab00-begin", "First", "mutants: [second, first]");
    course.mutant("lab00-begin", "first", "x + 1", "x - 1");
    course.mutant("lab00-begin", "second", "x + 1", "x");
    LabCatalogue catalogue = course.catalogue();
    assertThat(catalogue.mutants(catalogue.find("lab00")))
        .extracting(Mutant::name, Mutant::replacement)
        .containsExactly(tuple("second", "x"), tuple("first", "x - 1"));
  }

  @Test
  void the_real_course_can_be_read() {
    assertThat(new LabCatalogue().find("lab00").classes()).containsExactly("Saturation");
  }
}
