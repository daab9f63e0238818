package runtime;

import tinyml.AlarmThreshold;
import tinyml.AlarmVote;
import tinyml.Baseline;
import tinyml.ConditionMonitor;
import tinyml.DriftChart;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.MonitorSettings;
import tinyml.ReconstructionError;

/** Maps {@link MonitorRuntime} to the classes of {@code tinyml}. */
public final class TinymlMonitor implements MonitorRuntime {
  private Interpreter interpreter;
  private ReconstructionError reconstruction;
  private ConditionMonitor monitor;
  private AlarmThreshold threshold;
  private Baseline baseline;
  private boolean learning;

  private int axes;
  private int length;
  private int hop;

  // For errors that do not come of samples.
  private float limit;
  private AlarmVote vote;
  private DriftChart chart;

  @Override
  public int load(byte[] bytes) {
    Model model = new Model(bytes);
    byte[] arena = new byte[new GreedyPlanner().place(model)];
    interpreter = new Interpreter(model, new FullOperatorTable(), new GreedyPlanner(), arena);
    reconstruction = new ReconstructionError(interpreter.input(0), interpreter.output(0));
    return arena.length;
  }

  @Override
  public float reconstruct(byte[] features) {
    interpreter.setInput(0, features);
    interpreter.invoke();
    return reconstruction.of(features);
  }

  @Override
  public void commission(int axes, int length, int hop, int windows) {
    this.axes = axes;
    this.length = length;
    this.hop = hop;
    threshold = new AlarmThreshold(windows);
    baseline = new Baseline();
    learning = true;
    if (axes > 0) {
      monitor = new ConditionMonitor(interpreter, MonitorSettings.commissioning(axes, length, hop));
    }
  }

  @Override
  public void learn(float error) {
    threshold.add(error);
    baseline.add(error);
  }

  @Override
  public void gap() {
    if (axes > 0) {
      monitor.gap();
    }
  }

  @Override
  public void guard(float quantile, int needed, int of, float[] learnt) {
    guardAt(threshold.quantile(quantile), needed, of, learnt);
  }

  @Override
  public void guardAt(float threshold, int needed, int of, float[] learnt) {
    learning = false;
    limit = threshold;
    MonitorSettings usual =
        MonitorSettings.usual(axes, length, hop, threshold, baseline.mean(), baseline.deviation());
    MonitorSettings settings =
        new MonitorSettings(
            axes,
            length,
            hop,
            threshold,
            needed,
            of,
            usual.baseline(),
            usual.deviation(),
            usual.weight(),
            usual.deviations());
    if (axes > 0) {
      monitor = new ConditionMonitor(interpreter, settings);
    } else {
      vote = new AlarmVote(needed, of);
      chart =
          new DriftChart(
              settings.baseline(), settings.deviation(), settings.weight(), settings.deviations());
    }
    learnt[0] = threshold;
    learnt[1] = baseline.mean();
    learnt[2] = baseline.deviation();
  }

  @Override
  public int watch(short[] rows, float[] figures) {
    int count = rows.length / axes;
    boolean judged = false;
    int seen = 0;
    while (seen < count) {
      int now = monitor.watch(rows, seen, count - seen);
      if (now == 0) {
        throw new ModelError("watch takes none of %d rows, and would do so for ever", count - seen);
      }
      seen += now;
      judged = judged || monitor.judged();
    }
    if (judged && learning) {
      learn(monitor.error());
    }
    figures[0] = monitor.error();
    figures[1] = monitor.drift();
    return (judged ? JUDGED : 0)
        | (monitor.alarm() ? ALARM : 0)
        | (monitor.drifting() && !learning ? DRIFTING : 0);
  }

  @Override
  public int judge(float error, float[] figures) {
    boolean alarm = vote.add(error > limit);
    boolean drifting = chart.add(error);
    figures[0] = error;
    figures[1] = chart.mean();
    return JUDGED | (alarm ? ALARM : 0) | (drifting ? DRIFTING : 0);
  }
}
