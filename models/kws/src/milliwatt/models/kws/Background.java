package milliwatt.models.kws;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What a device hears most of the day, as embeddings: words that nobody has taught it, and silence.
 * They come with the model, so that whoever teaches it a word needs examples of that word only.
 *
 * @param words one an embedding, the name of the word or "silence"
 */
record Background(List<byte[]> embeddings, List<String> words) {

  /** Of each word of Speech Commands of which there are hundreds. */
  private static final int KEYWORD_CLIPS = 80;

  private static final int SYNTHETIC_CLIPS = 660;
  private static final int SILENCES = 160;

  /**
   * Draws them from what the embedding was trained with.
   *
   * @param clips of training
   */
  static Background of(List<Recording> clips, Noise noise, WordEmbedding embedding) {
    RandomGenerator random = new SplittableRandom(15);
    List<Recording> chosen = new ArrayList<>();
    for (String word : List.of("bed", "cat", "happy")) {
      chosen.addAll(
          some(
              clips.stream()
                  .filter(clip -> clip.is("gsc", "train") && clip.word().equals(word))
                  .toList(),
              KEYWORD_CLIPS));
    }
    for (Recording clip : clips) {
      if (clip.is("gsc", "train") && clip.label() == KeywordClass.UNKNOWN) {
        chosen.addAll(List.of(clip, clip));
      } else if (clip.set().equals("wakewords")) {
        chosen.add(TrainingClips.second(clip, random));
      }
    }
    chosen.addAll(
        some(clips.stream().filter(clip -> clip.set().equals("espeak")).toList(), SYNTHETIC_CLIPS));
    Collections.shuffle(chosen, new Random(15));
    for (int i = 0; i < SILENCES; i++) {
      // Spread evenly, so that any part has some.
      chosen.add((i + 1) * chosen.size() / SILENCES, TrainingClips.SILENCE);
    }
    List<byte[]> embeddings =
        IntStream.range(0, chosen.size())
            .parallel()
            .mapToObj(i -> embedded(chosen.get(i), noise, embedding, i))
            .toList();
    return new Background(embeddings, chosen.stream().map(Recording::word).toList());
  }

  private static byte[] embedded(Recording clip, Noise noise, WordEmbedding embedding, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    if (clip == TrainingClips.SILENCE) {
      float loudness = (float) Math.pow(10, 3.5 * random.nextDouble());
      short[] both = noise(noise, 2 * Recording.RATE, loudness, random);
      return embedding.of(
          Arrays.copyOf(both, Recording.RATE),
          Arrays.copyOfRange(both, Recording.RATE, both.length));
    }
    return embedding.varied(clip.samples(), noise(noise, Recording.RATE, 1000, random), seed + 1);
  }

  /** Noise with a root mean square. */
  static short[] noise(Noise noise, int length, float loudness, RandomGenerator random) {
    float[] drawn = noise.draw(length, random);
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) Math.clamp(Math.round(loudness * drawn[i]), -32768, 32767);
    }
    return samples;
  }

  private static List<Recording> some(List<Recording> clips, int count) {
    List<Recording> all = new ArrayList<>(clips);
    Collections.shuffle(all, new Random(15));
    return all.subList(0, Math.min(count, all.size()));
  }

  /** One embedding behind the other. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    embeddings.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
