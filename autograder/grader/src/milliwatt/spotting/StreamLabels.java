package milliwatt.spotting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milliwatt.cli.UserError;

/**
 * What is said in a stream of sound, and when.
 *
 * @param words in the order of the file
 */
public record StreamLabels(List<Spoken> words) {

  /**
   * A word.
   *
   * @param start seconds from the beginning of the stream to that of the word
   * @param end and to its end
   */
  public record Spoken(double start, double end, String word) {}

  /**
   * Reads a CSV file whose first line names its columns: {@code start}, {@code end} and {@code
   * word}, in any order, beside others.
   *
   * @throws UserError if it cannot be read, or a line has no such values
   */
  public static StreamLabels read(Path csv) {
    List<String> lines = lines(csv);
    List<String> columns = lines.isEmpty() ? List.of() : Arrays.asList(fields(lines.getFirst()));
    int start = columns.indexOf("start");
    int end = columns.indexOf("end");
    int word = columns.indexOf("word");
    if (start < 0 || end < 0 || word < 0) {
      throw new UserError(csv + " has no columns 'start', 'end' and 'word' in its first line.");
    }
    List<Spoken> words = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        String[] fields = fields(lines.get(i));
        double from = Double.parseDouble(fields[start]);
        double to = Double.parseDouble(fields[end]);
        if (!(0 <= from && from <= to && Double.isFinite(to)) || fields[word].isEmpty()) {
          throw new NumberFormatException();
        }
        words.add(new Spoken(from, to, fields[word]));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new UserError(
            "%s: line %d is no word with its start and end in seconds.".formatted(csv, i + 1));
      }
    }
    return new StreamLabels(List.copyOf(words));
  }

  private static String[] fields(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
  }

  private static List<String> lines(Path csv) {
    try {
      return Files.readString(csv).stripTrailing().lines().toList();
    } catch (IOException e) {
      throw new UserError(
          Files.exists(csv) ? csv + " cannot be read as text." : "There is no file " + csv + ".");
    }
  }
}
