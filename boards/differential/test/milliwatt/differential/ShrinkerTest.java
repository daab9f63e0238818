package milliwatt.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Making a failing program small. */
class ShrinkerTest {
  private final JvmSide jvm = new JvmSide();

  private boolean compiles(Generated program) {
    try {
      jvm.outcomes(program.toCase(), Script.together(program.runs()));
      return true;
    } catch (JvmSide.NotTinyJava e) {
      return false;
    }
  }

  private static String text(Generated program) {
    return String.join("\n", program.files().values().stream().map(Node::text).toList());
  }

  @Test
  void what_is_left_still_fails_and_is_much_smaller() {
    Generated program = GeneralPrograms.of(11, false);
    String construct = "%";
    assertThat(text(program)).as("seed 11 has a remainder to look for").contains(construct);
    int size = program.size();
    Predicate<Generated> fails = it -> text(it).contains(construct) && compiles(it);

    Generated small = Shrinker.shrink(program, fails, 20_000);

    assertThat(fails.test(small)).isTrue();
    assertThat(small.size()).isLessThan(size / 3);
    assertThat(small.runs()).hasSize(1);
  }
}
