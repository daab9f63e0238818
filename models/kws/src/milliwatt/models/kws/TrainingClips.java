package milliwatt.models.kws;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import milliwatt.models.torch.ExampleSet;

/** What one epoch is made of: keywords, about as much that is no keyword, and silence. */
final class TrainingClips {

  /** Stands for a window without speech. */
  static final Recording SILENCE = new Recording("generated", "train", "silence", new short[0]);

  /** How much faster or slower a voice is made at most. */
  private static final double LARGEST_CHANGE = 0.18;

  /** Samples of a longer recording's loud part that are in the second which is taken of it. */
  private static final int LEAST_SPEECH = 6000;

  private static final int KEYWORD_REPEATS = 2;
  private static final int ENGLISH_REPEATS = 16;
  private static final int WAKEWORD_REPEATS = 4;

  private final List<Recording> all;
  private final int silences;
  private final Noise noise;
  private final List<Recording> negatives = new ArrayList<>();

  /**
   * @param silences in an epoch; of reversed keywords there are 3/10 of it, of spliced ones 3/5
   */
  TrainingClips(List<Recording> all, int silences) {
    this.all = all;
    this.silences = silences;
    noise = Noise.forTraining(all);
    for (Recording clip : all) {
      if (clip.split().equals("train") && clip.label() == KeywordClass.UNKNOWN) {
        negatives.add(clip);
      }
    }
  }

  /** Examples for one epoch; every number gives others. */
  ExampleSet epoch(int number) {
    return ExampleSet.of(
        clips(new SplittableRandom(number)),
        KeywordClass.values().length,
        clip -> clip.label().ordinal(),
        number,
        this::window);
  }

  private byte[] window(Recording clip, RandomGenerator random) {
    return window(clip, new Scene(noise, negatives, random), random);
  }

  /** A clip in a scene, by a smaller or larger speaker two times out of three. */
  static byte[] window(Recording clip, Scene scene, RandomGenerator random) {
    return clip == SILENCE ? scene.silence() : scene.of(varied(clip, random));
  }

  /** A clip by a smaller or larger speaker two times out of three; silence stays silence. */
  static Recording varied(Recording clip, RandomGenerator random) {
    if (clip == SILENCE) {
      return clip;
    }
    boolean asItIs = random.nextInt(3) == 0;
    double speed = 1 + LARGEST_CHANGE * (2 * random.nextDouble() - 1);
    return asItIs ? clip : clip.faster(speed);
  }

  private List<Recording> clips(RandomGenerator random) {
    List<Recording> clips = new ArrayList<>();
    List<Recording> keywords = new ArrayList<>();
    List<Recording> english = negatives.stream().filter(clip -> clip.is("gsc", "train")).toList();
    for (Recording clip : all) {
      if (clip.split().equals("train") && clip.label() != KeywordClass.UNKNOWN) {
        keywords.add(clip);
      }
    }
    for (int i = 0; i < KEYWORD_REPEATS; i++) {
      clips.addAll(keywords);
    }
    for (Recording clip : negatives) {
      int repeats =
          switch (clip.set()) {
            case "gsc" -> ENGLISH_REPEATS;
            case "wakewords" -> WAKEWORD_REPEATS;
            default -> 1;
          };
      for (int i = 0; i < repeats; i++) {
        clips.add(second(clip, random));
      }
    }
    for (int i = 0; i < silences * 3 / 10; i++) {
      clips.add(any(keywords, random).reversed());
    }
    for (int i = 0; i < silences * 3 / 5; i++) {
      clips.add(spliced(keywords, english, random));
    }
    for (int i = 0; i < silences; i++) {
      clips.add(SILENCE);
    }
    return clips;
  }

  /** A second of a longer recording, in which something is said. */
  static Recording second(Recording clip, RandomGenerator random) {
    int spare = clip.samples().length - Recording.RATE;
    if (spare <= 0) {
      return clip;
    }
    Recording.Span word = clip.loud();
    int first = Math.max(0, word.from() - Recording.RATE + LEAST_SPEECH);
    int last = Math.min(spare, word.to() - LEAST_SPEECH);
    int from = first < last ? first + random.nextInt(last - first) : Math.min(first, spare);
    return clip.part(from, from + Recording.RATE);
  }

  /** Half of a keyword and half of another word, which may be a keyword or not. */
  private static Recording spliced(
      List<Recording> keywords, List<Recording> english, RandomGenerator random) {
    Recording keyword = any(keywords, random);
    Recording other = any(english.isEmpty() || random.nextBoolean() ? keywords : english, random);
    while (other.word().equals(keyword.word())) {
      other = any(keywords, random);
    }
    return random.nextBoolean() ? keyword.splicedWith(other) : other.splicedWith(keyword);
  }

  private static Recording any(List<Recording> clips, RandomGenerator random) {
    return clips.get(random.nextInt(clips.size()));
  }
}
