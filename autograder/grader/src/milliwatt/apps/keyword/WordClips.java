package milliwatt.apps.keyword;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import milliwatt.audio.Sound;
import milliwatt.cli.UserError;
import milliwatt.spotting.ClipFolder;
import milliwatt.spotting.SpotterModel;

/**
 * Recordings of words, a second each.
 *
 * @param words in lower case
 * @param seconds for each word its recordings
 */
public record WordClips(List<String> words, List<List<short[]>> seconds) {
  /** Fewer say nothing about how a word may sound. */
  public static final int FEWEST = 5;

  private static final List<String> TAKEN = List.of("silence", "unknown", "_background_noise_");

  /**
   * Reads a folder for each word with its clips.
   *
   * @param room words that a model has room for
   * @throws UserError if there are no words, too many, too few clips, or one cannot be read
   */
  public static WordClips read(Path folder, int room) {
    Map<String, List<short[]>> clips = new TreeMap<>();
    for (ClipFolder.Word clip : ClipFolder.read(folder).clips()) {
      String word = clip.word().toLowerCase(Locale.ROOT);
      if (TAKEN.contains(word) || word.contains(",")) {
        throw new UserError(
            "A word cannot be called '%s': give the folder %s another name."
                .formatted(word, folder.resolve(clip.word())));
      }
      short[] samples = Sound.read(clip.file(), SpotterModel.RATE).samples();
      clips.computeIfAbsent(word, _ -> new ArrayList<>()).add(ClipFolder.second(samples));
    }
    if (clips.size() > room) {
      throw new UserError(
          "There are %d words in %s, but the model has room for %d; move some folders away."
              .formatted(clips.size(), folder, room));
    }
    clips.forEach(
        (word, seconds) -> {
          if (seconds.size() < FEWEST) {
            throw new UserError(
                "There are %d clips of '%s' in %s; record at least %d, better 20."
                    .formatted(seconds.size(), word, folder, FEWEST));
          }
        });
    return new WordClips(List.copyOf(clips.keySet()), List.copyOf(clips.values()));
  }

  /** Recordings of all words. */
  public int count() {
    return seconds.stream().mapToInt(List::size).sum();
  }
}
