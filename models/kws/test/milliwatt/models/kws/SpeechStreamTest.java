package milliwatt.models.kws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A long sound of which it is known what is said in it. */
class SpeechStreamTest {

  private static final int SECONDS = 60;
  private static final Noise NOISE = Noise.forTesting(List.of());

  private final SpeechStream stream = SpeechStream.of(words(), NOISE, SECONDS, 1);

  @Test
  void the_same_seed_makes_the_same_stream_and_another_makes_another() {
    assertThat(SpeechStream.of(words(), NOISE, SECONDS, 1).samples()).isEqualTo(stream.samples());
    assertThat(SpeechStream.of(words(), NOISE, SECONDS, 2).samples())
        .isNotEqualTo(stream.samples());
  }

  @Test
  void a_keyword_is_said_every_twenty_seconds_and_an_unknown_word_every_three() {
    assertThat(stream.samples()).hasSize(SECONDS * Recording.RATE);
    assertThat(stream.labels()).hasSize(3 + 20);
    assertThat(stream.labels().stream().filter(line -> !line.endsWith(",unknown"))).hasSize(3);
  }

  @Test
  void labels_say_where_the_words_are_loud() {
    for (String label : stream.labels()) {
      String[] fields = label.split(",");
      double from = Double.parseDouble(fields[0]);
      double to = Double.parseDouble(fields[1]);
      // The words here last 0.4 s; noise around them may reach into the first and last 20 ms.
      assertThat(to - from).isCloseTo(0.4, within(0.05));
      assertThat(loudness(from, to)).isGreaterThan(1.1 * loudness(from - 0.2, from));
    }
  }

  @Test
  void a_stream_of_noise_has_no_words() {
    SpeechStream quiet = SpeechStream.quiet(NOISE, 5, 1);
    assertThat(quiet.labels()).isEmpty();
    assertThat(quiet.samples()).hasSize(5 * Recording.RATE);
  }

  private double loudness(double from, double to) {
    double sum = 0;
    int first = Math.max(0, (int) (from * Recording.RATE));
    int end = (int) (to * Recording.RATE);
    for (int i = first; i < end; i++) {
      sum += (double) stream.samples()[i] * stream.samples()[i];
    }
    return Math.sqrt(sum / Math.max(1, end - first));
  }

  /** Tones of 0.4 s with silence before and behind. */
  private static List<Recording> words() {
    List<Recording> words = new ArrayList<>();
    for (String word : List.of("bed", "cat", "happy", "dog", "tree")) {
      short[] samples = new short[Recording.RATE];
      for (int i = 4_800; i < 11_200; i++) {
        samples[i] = (short) (9_000 * Math.sin(i * (0.1 + 0.02 * words.size())));
      }
      words.add(new Recording("gsc", "test", word, samples));
    }
    return words;
  }
}
