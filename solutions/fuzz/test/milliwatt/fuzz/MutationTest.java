package milliwatt.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import milliwatt.fuzz.Trial.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MutationTest {
  /**
   * Larger models are invoked now and then: an inference takes longer than all that comes first.
   */
  private static final int INVOKED_ALWAYS = 1 << 17;

  private static final int INVOKED_AT_TIMES = 1 << 24;

  private final List<Corpus.Entry> corpus = Corpus.read();

  @Test
  void ten_thousand_damaged_models_do_no_harm() {
    Map<Outcome, Integer> outcomes = tryDamaged(10_000);
    // Damage that is always noticed at once would try nothing but the reader.
    assertThat(outcomes.get(Outcome.NOT_READ)).isLessThan(8_000);
    assertThat(outcomes.get(Outcome.NOT_PREPARED)).isGreaterThan(500);
    assertThat(outcomes.get(Outcome.INVOKED)).isGreaterThan(500);
  }

  @Test
  @Tag("long")
  void half_a_million_damaged_models_do_no_harm() {
    tryDamaged(500_000);
  }

  private Map<Outcome, Integer> tryDamaged(int count) {
    Trial usual = Reference.trial(INVOKED_ALWAYS);
    Trial thorough = Reference.trial(INVOKED_AT_TIMES);
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (int seed = 0; seed < count; seed++) {
      Choices choices = Choices.of(new Random(seed));
      Corpus.Entry entry = corpus.get(seed % corpus.size());
      Mutation mutation = Mutation.of(entry.bytes(), entry.anatomy(), choices);
      Trial trial = seed % 100 == 0 ? thorough : usual;
      try {
        outcomes.merge(trial.run(mutation.bytes()), 1, Integer::sum);
      } catch (Broken broken) {
        throw new AssertionError(
            "seed %d, %s with %s".formatted(seed, entry.name(), mutation), broken);
      }
    }
    return outcomes;
  }
}
