package milliwatt.apps.vww;

import java.util.ArrayList;
import java.util.List;
import tinyml.BilinearResize;
import tinyml.CenterCrop;
import tinyml.Luma;

/**
 * A frame as the model sees it, in characters: dark ones are dark, each the mean of a few pixels.
 */
public final class Thumbnail {
  private static final String GREYS = " .:-=+*#%@";

  /** Characters are twice as high as they are wide. */
  private static final int COLUMNS = 48;

  private static final int ROWS = 24;

  private Thumbnail() {}

  /** The lines of the picture. */
  public static List<String> of(Picture frame, PersonModel model) {
    byte[][] rows = seen(frame, model.columns(), model.rows());
    List<String> lines = new ArrayList<>();
    for (int y = 0; y < ROWS; y++) {
      StringBuilder line = new StringBuilder();
      for (int x = 0; x < COLUMNS; x++) {
        line.append(GREYS.charAt(mean(rows, x, y) * GREYS.length() / 256));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static byte[][] seen(Picture frame, int toWidth, int toHeight) {
    CenterCrop crop = new CenterCrop(frame.width(), frame.height(), toWidth, toHeight);
    BilinearResize resize = new BilinearResize(crop.width(), crop.height(), toWidth, toHeight);
    byte[] line = new byte[crop.width()];
    byte[][] rows = new byte[toHeight][toWidth];
    int row = 0;
    for (int y = crop.top(); y < crop.top() + crop.height(); y++) {
      int first = y * frame.lineBytes() + crop.left() * frame.format().bytes;
      Luma.convert(frame.format(), frame.pixels(), first, line, line.length);
      resize.add(line, 0);
      while (row < toHeight && resize.next(rows[row])) {
        row++;
      }
    }
    return rows;
  }

  /** Of the pixels behind a character; where there are fewer pixels than characters, of one. */
  private static int mean(byte[][] rows, int x, int y) {
    int sum = 0;
    int count = 0;
    int top = y * rows.length / ROWS;
    int left = x * rows[0].length / COLUMNS;
    int bottom = Math.max(top + 1, (y + 1) * rows.length / ROWS);
    int right = Math.max(left + 1, (x + 1) * rows[0].length / COLUMNS);
    for (int r = top; r < bottom; r++) {
      for (int c = left; c < right; c++) {
        sum += rows[r][c] & 0xff;
        count++;
      }
    }
    return sum / count;
  }
}
