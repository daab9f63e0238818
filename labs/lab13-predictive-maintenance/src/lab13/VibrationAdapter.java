package lab13;

import tinyml.AlarmThreshold;
import tinyml.AlarmVote;
import tinyml.Baseline;
import tinyml.ConditionMonitor;
import tinyml.CrestFactor;
import tinyml.DriftChart;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.MonitorSettings;
import tinyml.ReconstructionError;
import tinyml.RocCurve;
import tinyml.RootMeanSquare;
import tinyml.VibrationFeatures;
import tinyml.VibrationSpectrum;
import tinyml.VibrationWindow;

/** Maps the contract of lab 13 to the student's classes. */
public final class VibrationAdapter implements VibrationLab {
  private static final int ARENA_BYTES = 1024;

  private VibrationWindow window;
  private VibrationSpectrum spectrum;
  private VibrationFeatures extractor;
  private Interpreter interpreter;
  private ReconstructionError reconstruction;
  private Baseline baseline;
  private AlarmThreshold threshold;
  private AlarmVote vote;
  private DriftChart chart;
  private ConditionMonitor monitor;

  @Override
  public void window(int axes, int length, int hop) {
    window = new VibrationWindow(axes, length, hop);
  }

  @Override
  public int put(short[] samples, int row, int rows) {
    return window.put(samples, row, rows);
  }

  @Override
  public boolean next(int axis, short[] samples) {
    return window.next(axis, samples);
  }

  @Override
  public int rms(short[] samples, int length) {
    return RootMeanSquare.of(samples, length);
  }

  @Override
  public int crest(short[] samples, int length, int rms) {
    return CrestFactor.of(samples, length, rms);
  }

  @Override
  public void spectrum(int length, int bands) {
    spectrum = new VibrationSpectrum(length, bands);
  }

  @Override
  public int edge(int band) {
    return spectrum.edge(band);
  }

  @Override
  public void levels(short[] samples, int[] levels) {
    spectrum.of(samples, levels);
  }

  @Override
  public byte compressed(int x) {
    return VibrationFeatures.compressed(x);
  }

  @Override
  public void extractor(int length, int bands) {
    extractor = new VibrationFeatures(length, bands);
  }

  @Override
  public void features(short[] samples, byte[] features, int offset) {
    extractor.of(samples, features, offset);
  }

  @Override
  public void autoencoder(byte[] model) {
    interpreter = interpreter(model);
    reconstruction = new ReconstructionError(interpreter.input(0), interpreter.output(0));
  }

  @Override
  public float reconstruct(byte[] features) {
    interpreter.setInput(0, features);
    interpreter.invoke();
    return reconstruction.of(features);
  }

  @Override
  public void baseline() {
    baseline = new Baseline();
  }

  @Override
  public void addToBaseline(float x) {
    baseline.add(x);
  }

  @Override
  public float mean() {
    return baseline.mean();
  }

  @Override
  public float deviation() {
    return baseline.deviation();
  }

  @Override
  public void threshold(int capacity) {
    threshold = new AlarmThreshold(capacity);
  }

  @Override
  public void addError(float error) {
    threshold.add(error);
  }

  @Override
  public float quantile(float q) {
    return threshold.quantile(q);
  }

  @Override
  public void vote(int needed, int of) {
    vote = new AlarmVote(needed, of);
  }

  @Override
  public boolean addVote(boolean above) {
    return vote.add(above);
  }

  @Override
  public void chart(float baseline, float deviation, float weight, float deviations) {
    chart = new DriftChart(baseline, deviation, weight, deviations);
  }

  @Override
  public boolean addToChart(float error) {
    return chart.add(error);
  }

  @Override
  public float chartMean() {
    return chart.mean();
  }

  @Override
  public float chartLimit() {
    return chart.limit();
  }

  @Override
  public float truePositiveRate(float[] normal, float[] faulty, float threshold) {
    return new RocCurve(normal, faulty).truePositiveRate(threshold);
  }

  @Override
  public float falsePositiveRate(float[] normal, float[] faulty, float threshold) {
    return new RocCurve(normal, faulty).falsePositiveRate(threshold);
  }

  @Override
  public float area(float[] normal, float[] faulty) {
    return new RocCurve(normal, faulty).area();
  }

  @Override
  public void monitor(
      byte[] model,
      int axes,
      int length,
      int hop,
      float threshold,
      int needed,
      int of,
      float baseline,
      float deviation,
      float weight,
      float deviations) {
    monitor =
        new ConditionMonitor(
            interpreter(model),
            new MonitorSettings(
                axes, length, hop, threshold, needed, of, baseline, deviation, weight, deviations));
  }

  @Override
  public int watch(short[] rows, int first, int count) {
    return monitor.watch(rows, first, count);
  }

  @Override
  public boolean judged() {
    return monitor.judged();
  }

  @Override
  public float error() {
    return monitor.error();
  }

  @Override
  public boolean alarm() {
    return monitor.alarm();
  }

  @Override
  public boolean drifting() {
    return monitor.drifting();
  }

  @Override
  public int windows() {
    return monitor.windows();
  }

  @Override
  public void reset() {
    monitor.reset();
  }

  private static Interpreter interpreter(byte[] model) {
    return new Interpreter(
        new Model(model), new FullOperatorTable(), new GreedyPlanner(), new byte[ARENA_BYTES]);
  }
}
