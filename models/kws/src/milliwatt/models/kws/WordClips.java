package milliwatt.models.kws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import milliwatt.models.torch.ExampleSet;

/**
 * What an embedding of words is trained with: as many different words as there are, each a class of
 * its own, and silence. Arabic speech and ten English words are left out, with which the embedding
 * is tried out later.
 */
final class WordClips {

  /** The words of the set kws12: nobody says one of them to the embedding while it is trained. */
  static final Set<String> HELD_OUT =
      Set.of("down", "go", "left", "no", "off", "on", "right", "stop", "up", "yes");

  private static final String SILENCE = TrainingClips.SILENCE.word();
  private static final int SILENCES = 800;
  private static final int ENGLISH_REPEATS = 8;
  private static final int WAKEWORD_REPEATS = 3;

  /** Shorter is what a voice made of a word that it could not say. */
  private static final int LEAST_SAMPLES = 1600;

  private final List<Recording> clips;
  private final List<String> words;
  private final float[][] targets;
  private final Noise noise;

  WordClips(List<Recording> all) {
    clips = all.stream().filter(WordClips::allowed).toList();
    Set<String> different = new TreeSet<>(clips.stream().map(Recording::word).toList());
    words = new ArrayList<>(List.of(SILENCE));
    words.addAll(different);
    targets = new float[words.size()][words.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i][i] = 1;
    }
    noise = Noise.forTraining(all);
  }

  private static boolean allowed(Recording clip) {
    return clip.split().equals("train")
        && !clip.set().equals("asc")
        && !HELD_OUT.contains(clip.word())
        && clip.samples().length >= LEAST_SAMPLES;
  }

  /** Silence, then every word by its name; the place of a word is its class. */
  List<String> words() {
    return words;
  }

  /** Clips to train with, each once. */
  List<Recording> clips() {
    return clips;
  }

  /** Examples for one epoch; every number gives others. */
  ExampleSet epoch(int number) {
    List<Recording> said = said(new SplittableRandom(number));
    ExampleSet examples =
        ExampleSet.of(said, words.size(), clip -> words.indexOf(clip.word()), number, this::window);
    // A row for each example would take more room than the examples themselves.
    float[][] rows =
        Arrays.stream(examples.labels()).mapToObj(label -> targets[label]).toArray(float[][]::new);
    return new ExampleSet(examples.inputs(), examples.labels(), rows);
  }

  private List<Recording> said(RandomGenerator random) {
    List<Recording> said = new ArrayList<>();
    for (Recording clip : clips) {
      boolean rare = clip.set().equals("gsc") && clip.label() == KeywordClass.UNKNOWN;
      int repeats = rare ? ENGLISH_REPEATS : clip.set().equals("wakewords") ? WAKEWORD_REPEATS : 1;
      for (int i = 0; i < repeats; i++) {
        said.add(TrainingClips.second(clip, random));
      }
    }
    for (int i = 0; i < SILENCES; i++) {
      said.add(TrainingClips.SILENCE);
    }
    return said;
  }

  private byte[] window(Recording clip, RandomGenerator random) {
    return TrainingClips.window(clip, new Scene(noise, clips, random), random);
  }
}
