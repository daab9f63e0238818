package lab12;

import tinyml.BilinearResize;
import tinyml.CameraSettings;
import tinyml.CenterCrop;
import tinyml.FrameBudget;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpolation;
import tinyml.Interpreter;
import tinyml.Luma;
import tinyml.Model;
import tinyml.PersonSpotter;
import tinyml.PixelFormat;
import tinyml.PixelScale;
import tinyml.PresenceDetector;

/** Maps the contract of lab 12 to the student's classes. */
public final class VisualWakeWordsAdapter implements VisualWakeWordsLab {
  private static final PixelFormat[] FORMATS = {
    PixelFormat.GREY, PixelFormat.RGB565, PixelFormat.RGB888
  };
  private static final int ARENA_BYTES = 2048;

  private BilinearResize resizer;
  private PresenceDetector detector;
  private PersonSpotter spotter;
  private int lineBytes;

  @Override
  public int grey(int red, int green, int blue) {
    return Luma.grey(red, green, blue);
  }

  @Override
  public void greys(int format, byte[] pixels, int offset, byte[] line) {
    Luma.convert(FORMATS[format], pixels, offset, line, line.length);
  }

  @Override
  public void crop(int fromWidth, int fromHeight, int toWidth, int toHeight, int[] part) {
    CenterCrop crop = new CenterCrop(fromWidth, fromHeight, toWidth, toHeight);
    part[0] = crop.left();
    part[1] = crop.top();
    part[2] = crop.width();
    part[3] = crop.height();
  }

  @Override
  public void interpolation(int from, int to, int[] first, int[] second, int[] weight) {
    Interpolation interpolation = new Interpolation(from, to);
    for (int i = 0; i < interpolation.size(); i++) {
      first[i] = interpolation.first(i);
      second[i] = interpolation.second(i);
      weight[i] = interpolation.weight(i);
    }
  }

  @Override
  public void resizer(int fromWidth, int fromHeight, int toWidth, int toHeight) {
    resizer = new BilinearResize(fromWidth, fromHeight, toWidth, toHeight);
  }

  @Override
  public void addLine(byte[] line, int offset) {
    resizer.add(line, offset);
  }

  @Override
  public boolean nextRow(byte[] row) {
    return resizer.next(row);
  }

  @Override
  public void resize(byte[] picture, int fromWidth, int toWidth, byte[] resized) {
    byte[] row = new byte[toWidth];
    int at = 0;
    for (int offset = 0; offset < picture.length; offset += fromWidth) {
      resizer.add(picture, offset);
      while (resizer.next(row)) {
        for (int i = 0; i < toWidth; i++) {
          resized[at + i] = row[i];
        }
        at += toWidth;
      }
    }
  }

  @Override
  public void scale(
      float black,
      float white,
      float scale,
      int zeroPoint,
      byte[] greys,
      int channels,
      byte[] input,
      int offset) {
    new PixelScale(black, white, scale, zeroPoint)
        .apply(greys, greys.length, channels, input, offset);
  }

  @Override
  public void presence(int on, int off) {
    detector = new PresenceDetector(on, off);
  }

  @Override
  public boolean see(int score) {
    return detector.see(score);
  }

  @Override
  public boolean detectorChanged() {
    return detector.changed();
  }

  @Override
  public int transfer(int bytes, int kilohertz) {
    return FrameBudget.transfer(bytes, kilohertz);
  }

  @Override
  public int compute(long instructions, int milliCycles, int kilohertz) {
    return FrameBudget.compute(instructions, milliCycles, kilohertz);
  }

  @Override
  public int period(int exposure, int transfer, int pipeline, int inference) {
    return FrameBudget.period(exposure, transfer, pipeline, inference);
  }

  @Override
  public int milliFramesPerSecond(int period) {
    return FrameBudget.milliFramesPerSecond(period);
  }

  @Override
  public int framesToDecide(int smoothing, int on, int score) {
    return FrameBudget.framesToDecide(smoothing, on, score);
  }

  @Override
  public int latency(int period, int frames) {
    return FrameBudget.latency(period, frames);
  }

  @Override
  public int duty(int period, int interval) {
    return FrameBudget.duty(period, interval);
  }

  @Override
  public void spotter(
      byte[] model, int width, int height, int format, int smoothing, int on, int off) {
    Interpreter interpreter =
        new Interpreter(
            new Model(model), new FullOperatorTable(), new GreedyPlanner(), new byte[ARENA_BYTES]);
    CameraSettings camera =
        new CameraSettings(width, height, FORMATS[format], 0, 1, 1, smoothing, on, off);
    spotter = new PersonSpotter(interpreter, camera);
    lineBytes = width * FORMATS[format].bytes;
  }

  @Override
  public int lines(byte[] pixels, int count) {
    int frames = 0;
    for (int line = 0; line < count; line++) {
      frames += spotter.line(pixels, line * lineBytes) ? 1 : 0;
    }
    return frames;
  }

  @Override
  public void beginFrame() {
    spotter.beginFrame();
  }

  @Override
  public boolean present() {
    return spotter.present();
  }

  @Override
  public boolean changed() {
    return spotter.changed();
  }

  @Override
  public int score(int c) {
    return spotter.score(c);
  }

  @Override
  public int frames() {
    return spotter.frames();
  }

  @Override
  public void reset() {
    spotter.reset();
  }
}
