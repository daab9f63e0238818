package milliwatt.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Making a failing program small. */
class ShrinkerTest {
  private static final long ENOUGH_MILLIS = 60_000;

  private static String text(Generated program) {
    return String.join("\n", program.files().values().stream().map(Node::text).toList());
  }

  @Test
  void little_is_left_but_what_fails() {
    Predicate<Generated> fails =
        it -> text(it).contains(" % ") && text(it).contains("switch") && it.runs().getLast().z();
    Generated program =
        LongStream.iterate(1, seed -> seed + 1)
            .mapToObj(seed -> GeneralPrograms.of(seed, false))
            .filter(it -> it.size() > 400 && fails.test(it))
            .findFirst()
            .orElseThrow();

    Generated small = Shrinker.shrink(program, fails, ENOUGH_MILLIS);

    assertThat(fails.test(small)).isTrue();
    assertThat(small.size()).isLessThan(40);
    assertThat(small.runs()).hasSize(1);
  }

  @Test
  void a_program_that_cannot_be_smaller_stays_as_it_was() {
    Generated program = LoopPrograms.of(3);
    String before = text(program);

    Generated same = Shrinker.shrink(program, it -> text(it).equals(before), ENOUGH_MILLIS);

    assertThat(text(same)).isEqualTo(before);
  }
}
