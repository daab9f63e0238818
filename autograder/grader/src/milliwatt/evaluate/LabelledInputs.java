package milliwatt.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import milliwatt.cli.UserError;

/**
 * Inputs of a model with their right answers.
 *
 * @param bytes all inputs, back to back
 * @param each bytes of one
 * @param labels the class of each, by number
 * @param names the classes' names, by number
 */
public record LabelledInputs(byte[] bytes, int each, int[] labels, List<String> names) {
  private static final String LABEL = "label";
  private static final String NAME = "label_name";

  /**
   * Reads a file of raw inputs, and a CSV file that has a line for each. Its first line names the
   * columns: {@code label} has the class by number, and {@code label_name}, if it is there, its
   * name.
   *
   * @param each bytes of one input
   * @param classes how many there are
   * @throws UserError if one of them cannot be read, or they do not fit
   */
  public static LabelledInputs read(Path inputs, Path csv, int each, int classes) {
    List<String[]> rows = lines(csv).stream().map(line -> line.split(",", -1)).toList();
    List<String> columns = rows.isEmpty() ? List.of() : Arrays.asList(rows.getFirst());
    int label = columns.indexOf(LABEL);
    if (label < 0) {
      throw new UserError(csv + " has no column 'label' in its first line.");
    }
    int name = columns.indexOf(NAME);
    String[] names = new String[classes];
    Arrays.setAll(names, Integer::toString);
    int[] labels = new int[rows.size() - 1];
    for (int i = 0; i < labels.length; i++) {
      String[] row = rows.get(i + 1);
      labels[i] = number(row, label, classes);
      if (labels[i] < 0) {
        throw new UserError(
            "%s: line %d has no label from 0 to %d.".formatted(csv, i + 2, classes - 1));
      }
      if (name >= 0 && name < row.length) {
        names[labels[i]] = row[name].strip();
      }
    }
    byte[] bytes = bytes(inputs);
    if (bytes.length != (long) labels.length * each) {
      throw new UserError(
          "%s has %,d bytes, but %,d labels with inputs of %,d bytes are %,d."
              .formatted(inputs, bytes.length, labels.length, each, (long) labels.length * each));
    }
    return new LabelledInputs(bytes, each, labels, List.of(names));
  }

  /** How many there are. */
  public int count() {
    return labels.length;
  }

  public byte[] input(int index) {
    return Arrays.copyOfRange(bytes, index * each, (index + 1) * each);
  }

  /** So many of them, spread evenly over all; all of them for 0. */
  public int[] sample(int size) {
    if (size < 0 || size > count()) {
      throw new UserError(
          "--sample takes 1 to %,d, for so many inputs there are.".formatted(count()));
    }
    int taken = size == 0 ? count() : size;
    return IntStream.range(0, taken).map(i -> (int) ((long) i * count() / taken)).toArray();
  }

  private static int number(String[] row, int column, int classes) {
    try {
      int number = Integer.parseInt(row[column].strip());
      return number < classes ? number : -1;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return -1;
    }
  }

  private static List<String> lines(Path csv) {
    try {
      return Files.readString(csv).stripTrailing().lines().toList();
    } catch (IOException e) {
      throw unreadable(csv);
    }
  }

  private static byte[] bytes(Path inputs) {
    try {
      return Files.readAllBytes(inputs);
    } catch (IOException e) {
      throw unreadable(inputs);
    }
  }

  private static UserError unreadable(Path file) {
    return new UserError(
        Files.exists(file) ? file + " cannot be read." : "There is no file " + file + ".");
  }
}
