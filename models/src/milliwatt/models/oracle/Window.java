package milliwatt.models.oracle;

import java.util.ArrayList;
import java.util.List;
import milliwatt.models.tflite.Padding;

/** A window of taps that slides over the rows and columns of an image. */
record Window(Axis rows, Axis columns) {

  /** A tap of the window, and the cell of the image that it looks at. */
  record Tap(int row, int column, int y, int x) {}

  /** Rows or columns. */
  record Axis(int input, int taps, int stride, int dilation, int before) {

    static Axis of(Padding padding, int input, int output, int taps, int stride, int dilation) {
      int reach = (taps - 1) * dilation + 1;
      boolean same = padding == Padding.SAME;
      int positions = Math.ceilDiv(same ? input : input - reach + 1, stride);
      if (output != positions) {
        throw new IllegalArgumentException(
            "A window has %d positions on an axis of %d, not %d."
                .formatted(positions, input, output));
      }
      int missing = Math.max(0, (output - 1) * stride + reach - input);
      return new Axis(input, taps, stride, dilation, same ? missing / 2 : 0);
    }

    private int position(int output, int tap) {
      return output * stride - before + tap * dilation;
    }

    private boolean inside(int position) {
      return position >= 0 && position < input;
    }
  }

  /** The taps that look at a cell inside the image, for an output position. */
  List<Tap> taps(int outputRow, int outputColumn) {
    List<Tap> taps = new ArrayList<>();
    for (int row = 0; row < rows.taps; row++) {
      for (int column = 0; column < columns.taps; column++) {
        int y = rows.position(outputRow, row);
        int x = columns.position(outputColumn, column);
        if (rows.inside(y) && columns.inside(x)) {
          taps.add(new Tap(row, column, y, x));
        }
      }
    }
    return taps;
  }
}
