package milliwatt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import milliwatt.fuzz.Trial.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
  private static final Trial TRIAL = Reference.trial(1 << 24);

  static Stream<String> operators() {
    return SingleOperators.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("operators")
  void the_model_of_each_operator_is_sound(String operator) {
    assertThat(TRIAL.run(SingleOperators.all().get(operator))).isEqualTo(Outcome.INVOKED);
  }
}
