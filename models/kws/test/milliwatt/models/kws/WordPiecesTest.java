package milliwatt.models.kws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Sounds that are no words, made of words. */
class WordPiecesTest {

  private final RandomGenerator random = new SplittableRandom(4);

  @Test
  void pieces_that_are_joined_last_a_second_at_most_and_are_as_loud_as_each_other() {
    List<Recording> clips = List.of(tone("bed", 100), tone("cat", 10_000));
    for (int i = 0; i < 200; i++) {
      short[] joined = WordPieces.joined(clips, random).samples();
      assertThat(joined).hasSizeBetween(2 * 1_920, Recording.RATE);
      int loudest = 0;
      for (int part = 0; part < joined.length; part++) {
        loudest = Math.max(loudest, Math.abs(joined[part]));
      }
      assertThat(loudest).isBetween(2_500, 3_300);
    }
  }

  @Test
  void a_part_of_a_word_is_at_its_beginning_or_its_end_and_shorter() {
    Recording word = tone("bed", 5_000);
    int loud = word.loud().to() - word.loud().from();
    for (int i = 0; i < 100; i++) {
      Recording part = WordPieces.part(word, random);
      assertThat(part.samples().length).isBetween((int) (0.34 * loud), (int) (0.86 * loud));
    }
  }

  @Test
  void what_is_made_of_words_has_no_class() {
    WordClips words = new WordClips(List.of(tone("bed", 500), tone("cat", 500)));
    assertThat(words.words()).containsExactly("silence", "bed", "cat");
    assertThat(words.label(WordPieces.joined(words.people(), random))).isEqualTo(-1);
    assertThat(words.label(WordPieces.part(words.clips().getFirst(), random))).isEqualTo(-1);
    assertThat(words.label(words.clips().getFirst().reversed())).isEqualTo(-1);
  }

  @Test
  void no_held_out_word_and_no_arabic_one_is_trained_with() {
    List<Recording> some =
        List.of(
            tone("stop", 500),
            new Recording("asc", "train", "zero", tone("zero", 500).samples()),
            new Recording("espeak", "train", "zero", tone("zero", 500).samples()));
    WordClips words = new WordClips(some);
    assertThat(words.people()).isEmpty();
    assertThat(words.machines()).containsExactly(some.get(2));
  }

  /** Loud from a quarter to three quarters of a second. */
  private static Recording tone(String word, int loudness) {
    short[] samples = new short[Recording.RATE];
    for (int i = 4_000; i < 12_000; i++) {
      samples[i] = (short) (loudness * Math.sin(0.1 * i));
    }
    return new Recording("gsc", "train", word, samples);
  }
}
