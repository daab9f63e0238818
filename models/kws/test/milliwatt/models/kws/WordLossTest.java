package milliwatt.models.kws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Needs the profile pytorch, which is active on Linux with an x86-64 processor. */
@Tag("pytorch")
class WordLossTest {

  private final WordLoss loss = new WordLoss(3);

  @Test
  void a_sound_that_is_no_word_is_judged_by_its_place_alone() {
    float[][] target = {{0, 0, 0, 1, 2}};
    assertThat(loss(target, new float[][] {{9, -9, 4, 1, 2}})).isCloseTo(0, within(1e-6f));
    assertThat(loss(target, new float[][] {{9, -9, 4, 1, 4}})).isCloseTo(4, within(1e-5f));
  }

  @Test
  void a_word_costs_what_it_surprises_by_averaged_over_the_words() {
    float[][] target = {{0, 1, 0, 0, 0}, {0, 0, 0, 0, 0}};
    float[][] even = {{1, 1, 1, 0, 0}, {5, 0, 0, 0, 0}};
    assertThat(loss(target, even)).isCloseTo((float) (0.1 * Math.log(3)), within(1e-5f));
  }

  private float loss(float[][] targets, float[][] answers) {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      return loss.evaluate(new NDList(manager.create(targets)), new NDList(manager.create(answers)))
          .getFloat();
    }
  }
}
