package milliwatt.models.kws;

import java.util.List;

/** What was heard when a word was said that a model had been taught, and when another one was. */
final class Tally {

  private final String name;
  private final int[][] heard = new int[16][16];
  private int words;
  private int among;
  private int right;
  private int others;
  private int kept;

  Tally(String name) {
    this.name = name;
  }

  /**
   * @param word the place of what was said among the words, or -1
   */
  void count(int word, byte[] scores) {
    int best = best(scores, 0);
    if (word < 0) {
      others++;
      kept += best < OwnWords.BACKGROUND_CLASSES ? 1 : 0;
      heard[15][best]++;
      return;
    }
    words++;
    int label = word + OwnWords.BACKGROUND_CLASSES;
    right += best == label ? 1 : 0;
    among += best(scores, OwnWords.BACKGROUND_CLASSES) == label ? 1 : 0;
    heard[word][best]++;
  }

  private static int best(byte[] scores, int from) {
    int best = from;
    for (int c = from + 1; c < scores.length; c++) {
      best = scores[c] > scores[best] ? c : best;
    }
    return best;
  }

  void add(Tally other) {
    words += other.words;
    among += other.among;
    right += other.right;
    others += other.others;
    kept += other.kept;
    for (int i = 0; i < heard.length; i++) {
      for (int j = 0; j < heard.length; j++) {
        heard[i][j] += other.heard[i][j];
      }
    }
  }

  String matrix(List<String> names) {
    StringBuilder rows = new StringBuilder("| said \\ heard | silence | unknown |");
    names.forEach(word -> rows.append(' ').append(word).append(" |"));
    rows.append("\n|").append("---|".repeat(names.size() + 3)).append('\n');
    for (int word = 0; word <= names.size(); word++) {
      boolean unknown = word == names.size();
      rows.append("| ").append(unknown ? "another word" : names.get(word)).append(" |");
      for (int c = 0; c < names.size() + 2; c++) {
        rows.append(' ').append(heard[unknown ? 15 : word][c]).append(" |");
      }
      rows.append('\n');
    }
    return rows.toString();
  }

  @Override
  public String toString() {
    String line =
        "%s: %.1f %% of %d right among the words, %.1f %% with silence and unknown"
            .formatted(name, 100.0 * among / words, words, 100.0 * right / words);
    return others == 0
        ? line
        : line + "; %.1f %% of %d others kept out".formatted(100.0 * kept / others, others);
  }
}
