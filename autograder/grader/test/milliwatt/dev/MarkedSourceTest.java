package milliwatt.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedSourceTest {
  private static String starter(String text) {
    return new MarkedSource("X.java", text).starter();
  }

  @Test
  void a_region_of_a_lab_becomes_a_todo_and_its_replacement() {
    String solution =
        """
        int twice(int x) {
          // tag::lab01-twice[]
          return x + x;
          // end::lab01-twice[] return 0;
        }
        """;
    assertThat(starter(solution))
        .isEqualTo(
            """
            int twice(int x) {
              // TODO lab01-twice
              return 0;
            }
            """);
  }

  @Test
  void a_region_without_replacement_leaves_the_todo_alone() {
    assertThat(starter("// tag::lab01-a[]\nx();\n// end::lab01-a[]\n"))
        .isEqualTo("// TODO lab01-a\n");
  }

  @Test
  void a_listing_loses_its_markers_and_keeps_its_lines() {
    assertThat(starter("// tag::twice[]\nx();\n// end::twice[]\n")).isEqualTo("x();\n");
  }

  @Test
  void a_listing_may_hold_a_region_of_a_lab() {
    assertThat(
            starter("// tag::all[]\n// tag::lab01-a[]\nx();\n// end::lab01-a[]\n// end::all[]\n"))
        .isEqualTo("// TODO lab01-a\n");
  }

  @Test
  void blank_lines_around_a_marker_become_one() {
    assertThat(starter("a();\n\n// tag::b[]\n\nb();\n// end::b[]\n")).isEqualTo("a();\n\nb();\n");
    assertThat(starter("a();\n\n\nb();\n")).isEqualTo("a();\n\n\nb();\n");
  }

  @Test
  void regions_of_chosen_labs_alone_can_be_taken_out() {
    String text =
        "// tag::lab01-a[]\na();\n// end::lab01-a[]\n// tag::lab02-b[]\nb();\n// end::lab02-b[]\n";
    assertThat(new MarkedSource("X.java", text).without(region -> region.startsWith("lab02")))
        .isEqualTo("a();\n// TODO lab02-b\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          // tag::lab01-a[]                                   | X.java:1: region 'lab01-a' is never closed.
          x;@// end::lab01-a[]                                | X.java:2: region 'lab01-a' ends but never began.
          // tag::lab01-a[]@// end::lab01-b[]                 | X.java:2: region 'lab01-b' ends where 'lab01-a' of line 1 should.
          // tag::lab01-a[]@// tag::lab01-b[]                 | X.java:2: region 'lab01-b' begins inside 'lab01-a' of line 1.
          // tag::a[]@// tag::a[]                             | X.java:2: region 'a' begins inside 'a' of line 1.
          // tag::lab1-a[]                                    | X.java:1: region 'lab1-a' is misspelt; a lab's is written 'lab01-name'.
          // tag:lab01-a[]                                    | X.java:1: this looks like a marker; one is written '// tag::name[]'.
          //tag::lab01-a[]                                    | X.java:1: this looks like a marker; one is written '// tag::name[]'.
          x; // end::lab01-a[] return 0;                      | X.java:1: this looks like a marker; one is written '// tag::name[]'.
          // tag::Lab01-a[]                                   | X.java:1: this looks like a marker; one is written '// tag::name[]'.
          // tag::lab01-a[] return 0;                         | X.java:1: nothing may follow '[]' where a region begins.
          // tag::a[]@// end::a[] return 0;                   | X.java:2: 'a' is a listing only and leaves nothing.
          """)
  void a_wrong_marker_is_named_with_file_and_line(String text, String message) {
    assertThatThrownBy(() -> starter(text.replace('@', '\n')))
        .isInstanceOf(MarkerError.class)
        .hasMessage(message);
  }
}
