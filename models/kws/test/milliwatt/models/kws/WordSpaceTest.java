package milliwatt.models.kws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The directions in which words differ, on vectors whose directions are known. */
class WordSpaceTest {

  private static final int WORDS = 12;
  private static final int VOICE = 0;
  private static final int WORD = 3;

  @Test
  void a_direction_in_which_only_voices_differ_is_left_out() {
    WordSpace space = WordSpace.of(spoken(4), WORDS, 1);
    float[] quiet = space.place(vector(5, 0));
    assertThat(space.place(vector(5, 50))[0]).isCloseTo(quiet[0], within(0.1f));
    assertThat(Math.abs(space.place(vector(7, 0))[0] - quiet[0])).isGreaterThan(0.3f);
  }

  @Test
  void coordinates_of_all_words_have_a_mean_square_of_1() {
    List<WordSpace.Spoken> spoken = spoken(4);
    WordSpace space = WordSpace.of(spoken, WORDS, 3);
    double mean =
        spoken.stream()
            .map(each -> space.place(each.vector()))
            .mapToDouble(place -> (square(place[0]) + square(place[1]) + square(place[2])) / 3)
            .average()
            .orElseThrow();
    assertThat(space.dimensions()).isEqualTo(3);
    assertThat(mean).isCloseTo(1, within(1e-4));
  }

  @Test
  void people_count_as_much_as_machines_however_few_they_are() {
    // Machines vary only a little where people vary a lot: along the axis that tells words apart.
    List<WordSpace.Spoken> spoken = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 4000; i++) {
      boolean human = i % 40 == 0;
      int word = i / 40 % WORDS;
      float[] vector = new float[2];
      vector[0] = word + (float) random.nextGaussian() * (human ? 30 : 0.1f);
      vector[1] = word % 5 + (float) random.nextGaussian();
      spoken.add(new WordSpace.Spoken(vector, word, human));
    }
    WordSpace space = WordSpace.of(spoken, WORDS, 1);
    float here = space.place(new float[] {5, 0})[0];
    float alongVoices = Math.abs(space.place(new float[] {7, 0})[0] - here);
    float alongWords = Math.abs(space.place(new float[] {5, 2})[0] - here);
    assertThat(alongWords).isGreaterThan(4 * alongVoices);
  }

  private static double square(double number) {
    return number * number;
  }

  private static List<WordSpace.Spoken> spoken(int each) {
    SplittableRandom random = new SplittableRandom(1);
    List<WordSpace.Spoken> spoken = new ArrayList<>();
    for (int i = 0; i < 20 * each * WORDS; i++) {
      float[] vector = vector(i % WORDS, 40 * random.nextGaussian());
      for (int d = 0; d < vector.length; d++) {
        vector[d] += (float) (0.5 * random.nextGaussian());
      }
      spoken.add(new WordSpace.Spoken(vector, i % WORDS, i / WORDS % 2 == 0));
    }
    return spoken;
  }

  private static float[] vector(int word, double voice) {
    float[] vector = new float[6];
    vector[VOICE] = (float) voice;
    vector[WORD] = word;
    return vector;
  }
}
