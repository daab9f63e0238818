package runtime;

import tinyml.CameraSettings;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.PersonSpotter;
import tinyml.PixelFormat;

/** Maps {@link WatcherRuntime} to the classes of {@code tinyml}. */
public final class TinymlWatcher implements WatcherRuntime {
  private static final PixelFormat[] FORMATS = {
    PixelFormat.GREY, PixelFormat.RGB565, PixelFormat.RGB888
  };

  private PersonSpotter spotter;
  private int lineBytes;

  @Override
  public int watch(
      byte[] bytes,
      int width,
      int height,
      int format,
      float black,
      float white,
      int person,
      int smoothing,
      int on,
      int off) {
    Model model = new Model(bytes);
    byte[] arena = new byte[new GreedyPlanner().place(model)];
    Interpreter interpreter =
        new Interpreter(model, new FullOperatorTable(), new GreedyPlanner(), arena);
    PixelFormat pixels = FORMATS[format];
    spotter =
        new PersonSpotter(
            interpreter,
            new CameraSettings(
                width, height, pixels, black, white, person, smoothing, on, off));
    lineBytes = width * pixels.bytes;
    return arena.length;
  }

  @Override
  public int see(byte[] lines) {
    if (lines.length % lineBytes != 0) {
      throw new ModelError("%d bytes are no whole lines of %d", lines.length, lineBytes);
    }
    int frames = 0;
    for (int offset = 0; offset < lines.length; offset += lineBytes) {
      frames += spotter.line(lines, offset) ? 1 : 0;
    }
    return frames;
  }

  @Override
  public boolean present() {
    return spotter.present();
  }

  @Override
  public int score(int c) {
    return spotter.score(c);
  }
}
