package milliwatt.models.kws;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes sounds that are no words, of words: they have no class, but a {@link SpeechTeacher} knows
 * where they lie, too. So a few hundred people who say twenty words make many thousand sounds.
 */
final class WordPieces {

  private static final int LEAST_SAMPLES = 1_920; // 120 ms
  private static final int MOST_SAMPLES = 5_600; // 350 ms
  private static final int MOST_TOGETHER = 15_200;
  private static final int RAMP = 120;
  private static final double LOUDNESS = 2000;

  /** What is softer is no sound that was meant, and is not made louder. */
  private static final double SOFTEST = 30;

  private WordPieces() {}

  /** Two or three pieces of different clips, every fourth of them backwards. */
  static Recording joined(List<Recording> clips, RandomGenerator random) {
    short[] joined = new short[MOST_TOGETHER];
    int length = 0;
    int pieces = 2 + random.nextInt(2);
    for (int i = 0; i < pieces; i++) {
      short[] piece = piece(clips.get(random.nextInt(clips.size())), random);
      int room = Math.min(piece.length, joined.length - length);
      System.arraycopy(piece, 0, joined, length, room);
      length += room;
    }
    return none(Arrays.copyOf(joined, length));
  }

  private static short[] piece(Recording clip, RandomGenerator random) {
    Recording said = random.nextInt(4) == 0 ? clip.reversed() : clip;
    Recording.Span loud = said.loud();
    int length = LEAST_SAMPLES + random.nextInt(MOST_SAMPLES - LEAST_SAMPLES);
    int spare = loud.to() - loud.from() - length;
    int from = loud.from() + (spare > 0 ? random.nextInt(spare) : 0);
    Recording.Span part = new Recording.Span(from, Math.min(loud.to(), from + length));
    short[] piece = Arrays.copyOfRange(said.samples(), part.from(), part.to());
    double gain = LOUDNESS / Math.max(SOFTEST, said.loudness(part));
    for (int i = 0; i < piece.length; i++) {
      double ramp = Math.min(1, Math.min(i + 1, piece.length - i) / (double) RAMP);
      piece[i] = (short) Math.clamp(Math.round(gain * ramp * piece[i]), -32768, 32767);
    }
    return piece;
  }

  /**
   * The first or last part of a word, 35 to 85 % of it: what a window sees that cuts through it.
   */
  static Recording part(Recording clip, RandomGenerator random) {
    Recording.Span loud = clip.loud();
    int length = (int) ((loud.to() - loud.from()) * (0.35 + 0.5 * random.nextDouble()));
    int from = random.nextBoolean() ? loud.from() : loud.to() - length;
    return none(Arrays.copyOfRange(clip.samples(), from, from + length));
  }

  private static Recording none(short[] samples) {
    return new Recording("generated", "train", "pieces", samples);
  }
}
