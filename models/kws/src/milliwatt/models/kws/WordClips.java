package milliwatt.models.kws;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an embedding of words is trained with: as many different words as there are, each a class of
 * its own, and silence. Arabic speech and ten English words are left out, with which the embedding
 * is tried out later.
 */
final class WordClips {

  /** The words of the set kws12: nobody says one of them to the embedding while it is trained. */
  static final Set<String> HELD_OUT =
      Set.of("down", "go", "left", "no", "off", "on", "right", "stop", "up", "yes");

  /** Shorter is what a voice made of a word that it could not say. */
  private static final int LEAST_SAMPLES = 1600;

  private final List<Recording> clips;
  private final List<String> words;

  WordClips(List<Recording> all) {
    clips = all.stream().filter(WordClips::allowed).toList();
    Set<String> different = new TreeSet<>(clips.stream().map(Recording::word).toList());
    words = new ArrayList<>(List.of(TrainingClips.SILENCE.word()));
    words.addAll(different);
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

  /** The class of a clip, or -1 if it is no word. */
  int label(Recording clip) {
    return words.indexOf(clip.word());
  }

  /** Clips to train with, each once. */
  List<Recording> clips() {
    return clips;
  }

  /** Those that people have spoken. */
  List<Recording> people() {
    return clips.stream().filter(Recording::human).toList();
  }

  /** Those that machines have spoken. */
  List<Recording> machines() {
    return clips.stream().filter(clip -> !clip.human()).toList();
  }
}
