package milliwatt.models.kws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import milliwatt.models.torch.ExampleSet;

/** The sets that a model is judged by. Same clips and same noise for every model. */
final class TestSets {

  private static final int SEED = 77;
  private static final int SILENCES = 150;
  static final double DECIBELS = 5;

  private final List<Recording> all;
  private final Noise noise;

  TestSets(List<Recording> all) {
    this.all = all;
    noise = Noise.forTesting(all);
  }

  /** Real clips of one split, English and Arabic, as they are, and silence of test noise. */
  ExampleSet clean(String split) {
    return examples(
        clips(split),
        (clip, random) ->
            clip == TrainingClips.SILENCE
                ? new Scene(noise, List.of(), random).silence()
                : Scene.clean(clip));
  }

  /** The same clips with test noise 5 dB below them. */
  ExampleSet noisy(String split) {
    return examples(
        clips(split),
        (clip, random) -> {
          Scene scene = new Scene(noise, List.of(), random);
          return clip == TrainingClips.SILENCE ? scene.silence() : scene.noisy(clip, DECIBELS);
        });
  }

  /** Ten words of many people that were in no training. */
  ExampleSet otherWords() {
    return plain(
        all.stream()
            .filter(clip -> clip.set().equals("kws12"))
            .filter(clip -> !clip.word().equals("silence") && !clip.word().equals("unknown"))
            .toList());
  }

  /** Silence of other people's making. */
  ExampleSet otherSilence() {
    return plain(
        all.stream()
            .filter(clip -> clip.set().equals("kws12") && clip.word().equals("silence"))
            .toList());
  }

  /** Synthetic speech of voices that were in no training. */
  ExampleSet synthetic() {
    return plain(all.stream().filter(clip -> clip.is("espeak", "test")).toList());
  }

  private static ExampleSet plain(List<Recording> clips) {
    return examples(clips, (clip, random) -> Scene.clean(clip));
  }

  private List<Recording> clips(String split) {
    List<Recording> clips =
        new ArrayList<>(
            all.stream().filter(clip -> clip.is("gsc", split) || clip.is("asc", split)).toList());
    clips.addAll(Collections.nCopies(SILENCES, TrainingClips.SILENCE));
    return clips;
  }

  private static ExampleSet examples(
      List<Recording> clips, BiFunction<Recording, RandomGenerator, byte[]> window) {
    return ExampleSet.of(
        clips, KeywordClass.values().length, clip -> clip.label().ordinal(), SEED, window);
  }
}
