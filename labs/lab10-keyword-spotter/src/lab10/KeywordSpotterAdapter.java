package lab10;

import tinyml.Detector;
import tinyml.FeatureWindow;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.KeywordSpotter;
import tinyml.Model;
import tinyml.SampleRing;
import tinyml.ScoreSmoother;
import tinyml.SpotterSettings;

/** Maps the contract of lab 10 to the student's classes. */
public final class KeywordSpotterAdapter implements KeywordSpotterLab {
  private static final int ARENA_BYTES = 4096;

  private SampleRing ring;
  private FeatureWindow window;
  private ScoreSmoother smoother;
  private Detector detector;
  private KeywordSpotter spotter;

  @Override
  public void ring(int capacity, int window, int hop) {
    ring = new SampleRing(capacity, window, hop);
  }

  @Override
  public int put(short[] samples, int offset, int count) {
    return ring.put(samples, offset, count);
  }

  @Override
  public boolean next(short[] window) {
    return ring.next(window);
  }

  @Override
  public void window(int frames, int channels) {
    window = new FeatureWindow(frames, channels);
  }

  @Override
  public void addFrame(byte[] features) {
    window.add(features);
  }

  @Override
  public boolean full() {
    return window.full();
  }

  @Override
  public void copyFrames(byte[] input, int offset) {
    window.copyTo(input, offset);
  }

  @Override
  public void smoother(int classes, int length) {
    smoother = new ScoreSmoother(classes, length);
  }

  @Override
  public void forgetScores() {
    smoother.reset();
  }

  @Override
  public void addScores(byte[] output, int offset) {
    smoother.add(output, offset);
  }

  @Override
  public int score(int c) {
    return smoother.score(c);
  }

  @Override
  public void detector(int keywords, int threshold, int refractory) {
    detector = new Detector(keywords, threshold, refractory);
  }

  @Override
  public int detect(int now) {
    return detector.detect(smoother, now);
  }

  @Override
  public int detectedAt() {
    return detector.detectedAt();
  }

  @Override
  public void spotter(
      byte[] model,
      int keywords,
      int framesPerInference,
      int smoothing,
      int threshold,
      int refractory) {
    Interpreter interpreter =
        new Interpreter(
            new Model(model), new FullOperatorTable(), new GreedyPlanner(), new byte[ARENA_BYTES]);
    spotter =
        new KeywordSpotter(
            interpreter,
            new SpotterSettings(keywords, framesPerInference, smoothing, threshold, refractory));
  }

  @Override
  public int hear(short[] samples, int offset, int count) {
    return spotter.hear(samples, offset, count);
  }

  @Override
  public boolean inferred() {
    return spotter.inferred();
  }

  @Override
  public int detection() {
    return spotter.detection();
  }

  @Override
  public int heardAt() {
    return spotter.detectedAt();
  }

  @Override
  public int spotterScore(int c) {
    return spotter.score(c);
  }

  @Override
  public int frames() {
    return spotter.frames();
  }

  @Override
  public int inferences() {
    return spotter.inferences();
  }

  @Override
  public void reset() {
    spotter.reset();
  }
}
