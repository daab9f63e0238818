package milliwatt.diagnose;

import java.util.ArrayList;
import java.util.List;

/**
 * A small picture of a difference: a sign for each place of the image, or of the list where the
 * tensor is none. {@code .} is equal, {@code +} too high, {@code -} too low, {@code *} some of
 * each. Where the tensor is larger than the picture, a sign stands for several values.
 */
final class DifferencePicture {
  private static final int WIDEST = 48;
  private static final int HIGHEST = 16;

  private DifferencePicture() {}

  static List<String> of(Difference difference) {
    int elements = difference.expected().length;
    int[] shape = difference.shape();
    boolean image = shape.length == 4 && shape[1] * shape[2] > 1;
    int height = image ? shape[1] : 1;
    int width = image ? shape[2] : elements;
    if (!image && width > WIDEST) {
      height = Math.min(HIGHEST, Math.ceilDiv(elements, WIDEST));
      width = Math.ceilDiv(elements, height);
    }
    int rows = Math.min(HIGHEST, height);
    int columns = Math.min(WIDEST, width);
    char[][] cells = new char[rows][columns];
    for (int i = 0; i < elements; i++) {
      int row = image ? difference.coordinates(i)[1] : i / width;
      int column = image ? difference.coordinates(i)[2] : i % width;
      char sign = sign(difference, i);
      int r = (int) ((long) row * rows / height);
      int c = (int) ((long) column * columns / width);
      cells[r][c] = both(cells[r][c], sign);
    }
    List<String> lines = new ArrayList<>();
    for (char[] line : cells) {
      lines.add(new String(line).replace('\0', ' ').stripTrailing());
    }
    return lines;
  }

  private static char sign(Difference difference, int position) {
    if (!difference.positions().get(position)) {
      return '.';
    }
    double excess = difference.excess(position);
    return excess > 0 ? '+' : excess < 0 ? '-' : '*';
  }

  private static char both(char before, char sign) {
    if (before == '\0' || before == '.' || before == sign) {
      return sign;
    }
    return sign == '.' ? before : '*';
  }
}
