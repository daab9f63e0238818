package milliwatt.apps.vibration;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import milliwatt.cli.UserError;

/**
 * Numbers in rows: samples of each axis, or vectors of features.
 *
 * @param name for people
 */
public record Recording(String name, double[][] rows) {

  /**
   * Reads comma separated values. A first line without numbers is taken for the columns' names.
   *
   * @throws UserError if there is no such file, or it has something else in it
   */
  public static Recording read(Path file) {
    List<String> lines = lines(file);
    int first = !lines.isEmpty() && isHeader(lines.getFirst()) ? 1 : 0;
    double[][] rows = new double[lines.size() - first][];
    for (int i = first; i < lines.size(); i++) {
      double[] row = row(lines.get(i), file, i + 1);
      if (i > first && row.length != rows[0].length) {
        throw new UserError(
            "%s, line %d has %d numbers, but those before it have %d; each line is a row of the same columns."
                .formatted(file, i + 1, row.length, rows[0].length));
      }
      rows[i - first] = row;
    }
    if (rows.length == 0) {
      throw new UserError(file + " has no rows of numbers in it; record the machine first.");
    }
    return new Recording(file.toString(), rows);
  }

  public int columns() {
    return rows[0].length;
  }

  /**
   * As a sensor's driver gives them, row by row. What does not fit into 16 bits is moved to the end
   * of their range, as a sensor's own numbers are.
   *
   * @param counts of the sensor for a unit of the file
   */
  short[] samples(double counts) {
    short[] samples = new short[rows.length * columns()];
    for (int row = 0; row < rows.length; row++) {
      for (int axis = 0; axis < columns(); axis++) {
        samples[row * columns() + axis] =
            (short) Math.clamp(Math.round(counts * rows[row][axis]), -32_768, 32_767);
      }
    }
    return samples;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (NoSuchFileException e) {
      throw new UserError("There is no file " + file + ".");
    } catch (MalformedInputException e) {
      throw new UserError(file + " is no text; it takes comma separated numbers, a row a line.");
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private static boolean isHeader(String line) {
    for (String cell : line.split(",")) {
      if (isNumber(cell)) {
        return false;
      }
    }
    return true;
  }

  private static double[] row(String line, Path file, int number) {
    String[] cells = line.split(",", -1);
    double[] row = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      if (!isNumber(cells[i])) {
        throw new UserError(
            "%s, line %d: '%s' is no number; each line is a row of numbers with commas between them."
                .formatted(file, number, cells[i].strip()));
      }
      row[i] = Double.parseDouble(cells[i].strip());
    }
    return row;
  }

  private static boolean isNumber(String cell) {
    try {
      return Double.isFinite(Double.parseDouble(cell.strip()));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
