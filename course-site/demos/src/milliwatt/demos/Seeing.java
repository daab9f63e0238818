package milliwatt.demos;

import tinyml.BilinearResize;
import tinyml.CameraSettings;
import tinyml.CenterCrop;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Luma;
import tinyml.Model;
import tinyml.PersonSpotter;
import tinyml.PixelFormat;

/** Frames of a camera to the decision whether somebody is there. */
final class Seeing {
  static final int WIDTH = 160;
  static final int HEIGHT = 120;

  private static final int LINE = WIDTH * PixelFormat.RGB565.bytes;
  private static final int PERSON = 1;
  private static final int ON = 154;
  private static final int OFF = 102;

  private final PersonSpotter spotter;
  private final int rows;
  private final int columns;
  final int arenaBytes;

  /**
   * @param file a model that knows black as 0 and white as 1
   * @param smoothing answers that are averaged
   */
  Seeing(byte[] file, int smoothing) {
    Model model = new Model(file);
    arenaBytes = new GreedyPlanner().place(model);
    Interpreter interpreter =
        new Interpreter(model, new FullOperatorTable(), new GreedyPlanner(), new byte[arenaBytes]);
    rows = interpreter.input(0).dimension(1);
    columns = interpreter.input(0).dimension(2);
    spotter =
        new PersonSpotter(
            interpreter,
            new CameraSettings(
                WIDTH, HEIGHT, PixelFormat.RGB565, 0, 1, PERSON, smoothing, ON, OFF));
  }

  /**
   * Looks at a frame, line by line.
   *
   * @param frame 16 bits a pixel, the high byte first
   * @return the mean score of a person, in 256ths, and 1 if somebody is there, else 0
   */
  int[] see(byte[] frame) {
    for (int line = 0; line < HEIGHT; line++) {
      spotter.line(frame, line * LINE);
    }
    return new int[] {spotter.score(PERSON), spotter.present() ? 1 : 0};
  }

  /** What of a frame the model looks at, in greys: rows of the model's input. */
  byte[] picture(byte[] frame) {
    CenterCrop crop = new CenterCrop(WIDTH, HEIGHT, columns, rows);
    BilinearResize resize = new BilinearResize(crop.width(), crop.height(), columns, rows);
    byte[] greys = new byte[crop.width()];
    byte[] row = new byte[columns];
    byte[] picture = new byte[rows * columns];
    int filled = 0;
    for (int line = crop.top(); line < crop.top() + crop.height(); line++) {
      int first = line * LINE + crop.left() * PixelFormat.RGB565.bytes;
      Luma.convert(PixelFormat.RGB565, frame, first, greys, greys.length);
      resize.add(greys, 0);
      while (resize.next(row)) {
        for (int i = 0; i < columns; i++) {
          picture[filled + i] = row[i];
        }
        filled += columns;
      }
    }
    return picture;
  }
}
