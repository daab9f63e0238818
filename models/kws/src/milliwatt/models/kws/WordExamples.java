package milliwatt.models.kws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import milliwatt.models.torch.ExampleSet;

/**
 * What an epoch of the embedding's training is made of: words, sounds made of words, and silence,
 * each in another scene, with its class and its place in {@link WordSpace} for targets. The place
 * is that of the sound alone: what is around it the network learns to ignore.
 */
final class WordExamples {

  private static final int SYNTHETIC = 6_100;
  private static final int RARE_REPEATS = 8;
  private static final int WAKEWORD_REPEATS = 3;
  private static final int JOINED_BY_PEOPLE = 3_500;
  private static final int JOINED_BY_MACHINES = 1_000;
  private static final int REVERSED = 800;
  private static final int PARTS = 800;
  private static final int SILENCES = 800;

  private final WordClips clips;
  private final Noise noise;
  private final SpeechTeacher teacher;
  private final WordSpace space;

  WordExamples(WordClips clips, Noise noise, SpeechTeacher teacher, WordSpace space) {
    this.clips = clips;
    this.noise = noise;
    this.teacher = teacher;
    this.space = space;
  }

  /** Examples for one epoch; every number gives others. */
  ExampleSet epoch(int number) {
    List<Recording> said = said(number, new SplittableRandom(number));
    byte[][] inputs = new byte[said.size()][];
    float[][] targets = new float[said.size()][];
    IntStream.range(0, said.size())
        .parallel()
        .forEach(
            i -> {
              RandomGenerator random = new SplittableRandom(number * 1_000_003L + i);
              Scene scene = new Scene(noise, clips.clips(), random);
              Recording clip = TrainingClips.varied(said.get(i), random);
              inputs[i] = clip == TrainingClips.SILENCE ? scene.silence() : scene.of(clip);
              targets[i] = target(clip);
            });
    int[] labels = said.stream().mapToInt(clips::label).toArray();
    return new ExampleSet(Arrays.asList(inputs), labels, targets);
  }

  private float[] target(Recording clip) {
    float[] target = new float[clips.words().size() + space.dimensions()];
    int label = clips.label(clip);
    if (label >= 0) {
      target[label] = 1;
    }
    float[] place = space.place(teacher.of(clip));
    System.arraycopy(place, 0, target, clips.words().size(), place.length);
    return target;
  }

  private List<Recording> said(int number, RandomGenerator random) {
    List<Recording> machines = new ArrayList<>(clips.machines());
    Collections.shuffle(machines, new Random(number));
    List<Recording> people = people(random);
    List<Recording> said = new ArrayList<>(people);
    said.addAll(machines.subList(0, Math.min(SYNTHETIC, machines.size())));
    for (int i = 0; i < JOINED_BY_PEOPLE; i++) {
      said.add(WordPieces.joined(people, random));
    }
    for (int i = 0; i < JOINED_BY_MACHINES; i++) {
      said.add(WordPieces.joined(machines, random));
    }
    for (int i = 0; i < REVERSED; i++) {
      said.add(any(random.nextInt(3) == 0 ? machines : people, random).reversed());
    }
    for (int i = 0; i < PARTS; i++) {
      said.add(WordPieces.part(any(random.nextInt(3) == 0 ? machines : people, random), random));
    }
    said.addAll(Collections.nCopies(SILENCES, TrainingClips.SILENCE));
    return said;
  }

  /** A second of everything that people said, and more of the words of which there is little. */
  private List<Recording> people(RandomGenerator random) {
    List<Recording> seconds = new ArrayList<>();
    for (Recording clip : clips.people()) {
      boolean rare = clip.set().equals("gsc") && clip.label() == KeywordClass.UNKNOWN;
      int repeats = rare ? RARE_REPEATS : clip.set().equals("wakewords") ? WAKEWORD_REPEATS : 1;
      for (int i = 0; i < repeats; i++) {
        seconds.add(TrainingClips.second(clip, random));
      }
    }
    return seconds;
  }

  private static Recording any(List<Recording> clips, RandomGenerator random) {
    return clips.get(random.nextInt(clips.size()));
  }
}
