package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import milliwatt.cli.UserError;
import milliwatt.report.Samples;
import milliwatt.result.LabResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradeBookTest {
  @TempDir Path folder;

  private GradeBook open() {
    return GradeBook.open(folder.resolve("grades.db"));
  }

  private static Handed handed(String student, String version) {
    return new Handed(
        student, Map.of("email", "a@x.org"), "somewhere", version, Map.of("A.java", "class A {}"));
  }

  @Test
  void a_grade_is_written_once_for_each_version() {
    try (GradeBook book = open()) {
      book.hand(handed("ann", "v1"));
      assertThat(book.pending()).containsExactly("ann");
      assertThat(book.record("ann", "v1", new Grade.Scored(Samples.points(7, 10)), 5)).isTrue();
      assertThat(book.record("ann", "v1", new Grade.Scored(Samples.points(9, 10)), 5)).isFalse();
      assertThat(book.entry("ann").orElseThrow().grade().points()).isEqualTo(7);
      assertThat(book.pending()).isEmpty();
    }
  }

  @Test
  void a_new_version_waits_for_a_grade_of_its_own() {
    try (GradeBook book = open()) {
      book.hand(handed("ann", "v1"));
      book.record("ann", "v1", new Grade.Scored(Samples.points(7, 10)), 5);
      book.hand(handed("ann", "v2"));
      assertThat(book.pending()).containsExactly("ann");
      assertThat(book.entry("ann").orElseThrow().grade()).isInstanceOf(Grade.Unsettled.class);
      book.hand(handed("ann", "v1"));
      assertThat(book.entry("ann").orElseThrow().grade().points()).isEqualTo(7);
    }
  }

  static List<LabResult> results() {
    return List.of(
        Samples.everyKindOfVerdict(),
        Samples.counted(),
        Samples.drawing(),
        Samples.doesNotCompile(),
        Samples.hostile());
  }

  @ParameterizedTest
  @MethodSource("results")
  void a_result_comes_back_as_it_was_written(LabResult result) {
    Grade.Scored grade = new Grade.Scored(result);
    try (GradeBook book = open()) {
      book.hand(handed("ann", "v1"));
      book.record("ann", "v1", grade, 5);
    }
    try (GradeBook book = open()) {
      assertThat(book.entry("ann").orElseThrow())
          .isEqualTo(
              new Graded("ann", Map.of("email", "a@x.org"), "somewhere", "v1", grade, 5, 10));
    }
  }

  @Test
  void a_broken_grader_is_remembered_apart_and_tried_again() {
    try (GradeBook book = open()) {
      book.hand(handed("ann", "v1"));
      book.fault("ann", "v1", "The board was unplugged.");
      assertThat(book.pending()).containsExactly("ann");
      assertThat(book.entry("ann").orElseThrow().grade())
          .isEqualTo(new Grade.Unsettled("The board was unplugged."));
      book.record("ann", "v1", new Grade.Scored(Samples.points(7, 10)), 5);
      assertThat(book.entry("ann").orElseThrow().grade().points()).isEqualTo(7);
    }
  }

  @Test
  void a_student_whose_submission_cannot_be_read_is_still_listed() {
    try (GradeBook book = open()) {
      book.hand(new Handed("ann", Map.of(), "far away", "", Map.of()));
      assertThat(book.pending()).isEmpty();
      book.fault("ann", "", "It cannot be read: no route to host.");
      assertThat(book.students()).isEqualTo(List.of("ann"));
      assertThat(book.entry("ann").orElseThrow().grade().word()).isEqualTo("unsettled");
    }
  }

  @Test
  void a_file_that_is_no_book_is_told_in_a_sentence() throws Exception {
    Files.writeString(folder.resolve("grades.db"), "this is no database, and long enough to tell");
    assertThatThrownBy(this::open)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot be kept");
  }
}
