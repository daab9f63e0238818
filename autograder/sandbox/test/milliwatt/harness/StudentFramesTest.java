package milliwatt.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StudentFramesTest {
  @Test
  void the_innermost_line_of_the_students_package_is_named() {
    assertThat(innermost(frame("java.lang.Math", 1), frame("tinyml.Conv2D", 12)))
        .isEqualTo("Conv2D.java:12");
    assertThat(innermost(frame("milliwatt.harness.StudentCall", 3))).isEmpty();
  }

  @Test
  void an_intrinsic_is_an_instruction_of_the_line_that_calls_it() {
    assertThat(
            innermost(
                frame("tinyml.Dsp", 34),
                frame("tinyml.Conv2D", 12),
                frame("tinyml.Interpreter", 5)))
        .isEqualTo("Conv2D.java:12");
    assertThat(innermost(frame("tinyml.DspKernel", 7))).isEqualTo("DspKernel.java:7");
  }

  private static String innermost(StackTraceElement... trace) {
    return StudentFrames.innermost(trace);
  }

  private static StackTraceElement frame(String type, int line) {
    String file = type.substring(type.lastIndexOf('.') + 1) + ".java";
    return new StackTraceElement(type, "run", file, line);
  }
}
