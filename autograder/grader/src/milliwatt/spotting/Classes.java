package milliwatt.spotting;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import milliwatt.cli.UserError;

/**
 * What a model tells apart, in the order of its scores: silence, unknown words, and the keywords.
 *
 * @param names in lower case
 */
public record Classes(List<String> names) {
  /** Those of the project's own models. */
  public static final String USUAL = "silence,unknown,bed,cat,happy";

  /** What a spotter can take. */
  private static final int MOST = 31;

  private static final String SILENCE = "silence";
  private static final String UNKNOWN = "unknown";

  /** What Speech Commands calls the folder of sounds without a word. */
  private static final String NOISE = "_background_noise_";

  /**
   * Reads a list of names with commas between them.
   *
   * @throws UserError if there is no silence, no unknown, no keyword, or a name twice
   */
  public static Classes parse(String list) {
    List<String> names =
        Arrays.stream(list.split(",", -1))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .toList();
    boolean distinct = new HashSet<>(names).size() == names.size();
    if (!names.containsAll(List.of(SILENCE, UNKNOWN))
        || names.size() < 3
        || names.size() > MOST
        || !distinct) {
      throw new UserError(
          "--classes takes the model's classes in their order, each once, silence and unknown among"
              + " them: for example "
              + USUAL
              + ".");
    }
    return new Classes(names);
  }

  public int count() {
    return names.size();
  }

  public String name(int index) {
    return names.get(index);
  }

  public int unknown() {
    return names.indexOf(UNKNOWN);
  }

  public int silence() {
    return names.indexOf(SILENCE);
  }

  public boolean isKeyword(int index) {
    return index != unknown() && index != silence();
  }

  /** The keywords as bits: bit c is set if class c is one. */
  public int keywords() {
    return IntStream.range(0, count()).filter(this::isKeyword).map(c -> 1 << c).sum();
  }

  /** The class of a word; unknown, if it is none of them. */
  public int of(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    int index = name.equals(NOISE) ? silence() : names.indexOf(name);
    return index < 0 ? unknown() : index;
  }
}
