package milliwatt.apps.vibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import milliwatt.cli.UserError;
import milliwatt.model.ModelFile;
import milliwatt.runtime.RuntimeFailure;
import milliwatt.runtime.RuntimeSession;
import runtime.MonitorRuntime;
import tinyml.Tensor;

/** A monitor on somebody's code, on some device: learns first, then judges. */
public final class Monitoring {
  /** Windows that an alarm looks back at, and how many of them must be strange. */
  private static final int NEEDED = 3;

  private static final int OF = 5;

  /** Rows in a call: a board has no room for a recording. */
  private static final int PIECE = 512;

  private final ModelFile model;
  private final Tensor input;
  private final RuntimeSession session;
  private final MonitorRuntime runtime;
  private final int axes;
  private final int hop;

  private boolean learning;
  private int learnt;
  private int judged;
  private long instructions;
  private boolean counted = true;
  private int decisions;

  /**
   * @param axes of the accelerometer; 0 where features come ready-made
   * @param windows that can be learnt at most
   * @throws UserError if the code refuses the model
   */
  public Monitoring(
      ModelFile model, RuntimeSession session, int axes, int length, int hop, int windows) {
    this.model = model;
    this.session = session;
    this.axes = axes;
    this.hop = hop;
    runtime = session.as(MonitorRuntime.class);
    input = model.model().tensors[model.model().input(0)];
    run(() -> runtime.load(model.bytes()));
    run(
        () -> {
          runtime.commission(axes, length, hop, Math.max(1, windows));
          return null;
        });
    learning = true;
  }

  /**
   * Learns from a healthy machine, or judges one that may not be.
   *
   * @throws UserError if features are not those of the model
   */
  public List<Judgement> watch(Piece piece) {
    if (piece.features() != null) {
      return watchFeatures(piece.features());
    }
    run(
        () -> {
          runtime.gap();
          return null;
        });
    return watchSamples(piece.source(), piece.samples());
  }

  private List<Judgement> watchSamples(String source, short[] rows) {
    List<Judgement> judgements = new ArrayList<>();
    int piece = axes * Math.min(hop, PIECE);
    for (int from = 0; from < rows.length; from += piece) {
      short[] part = Arrays.copyOfRange(rows, from, Math.min(from + piece, rows.length));
      float[] figures = new float[2];
      int answer = run(() -> runtime.watch(part, figures));
      count();
      if ((answer & MonitorRuntime.JUDGED) != 0) {
        judgements.add(judgement(source, answer, figures));
      }
    }
    return judgements;
  }

  /** Features are in the unit of the model's input. */
  private List<Judgement> watchFeatures(Recording recording) {
    List<Judgement> judgements = new ArrayList<>();
    for (double[] row : recording.rows()) {
      if (row.length != input.bytes) {
        throw new UserError(
            "%s has %d numbers a line, but %s takes %d features."
                .formatted(recording.name(), row.length, model.name(), input.bytes));
      }
      byte[] features = new byte[row.length];
      for (int i = 0; i < row.length; i++) {
        long step = Math.round(row[i] / input.scale(0)) + input.zeroPoint();
        features[i] = (byte) Math.clamp(step, -128, 127);
      }
      float error = run(() -> runtime.reconstruct(features));
      count();
      float[] figures = {error, 0};
      int answer = MonitorRuntime.JUDGED;
      if (learning) {
        run(
            () -> {
              runtime.learn(error);
              return null;
            });
      } else {
        answer = run(() -> runtime.judge(error, figures));
      }
      judgements.add(judgement(recording.name(), answer, figures));
    }
    return judgements;
  }

  private Judgement judgement(String source, int answer, float[] figures) {
    decisions++;
    return new Judgement(
        source,
        learning ? ++learnt : ++judged,
        figures[0],
        figures[1],
        (answer & MonitorRuntime.ALARM) != 0,
        (answer & MonitorRuntime.DRIFTING) != 0);
  }

  /** Ends learning with a threshold at a quantile of the errors that were learnt. */
  public Learnt guard(double quantile) {
    if (learnt < 2) {
      throw new UserError(
          "There were %d windows to learn from, and it takes 2 at least, better 50: record the healthy machine for longer."
              .formatted(learnt));
    }
    float[] figures = new float[3];
    run(
        () -> {
          runtime.guard((float) quantile, NEEDED, OF, figures);
          return null;
        });
    learning = false;
    return new Learnt(learnt, figures[0], figures[1], figures[2]);
  }

  /** Instructions of a decision on average; empty where the device counts none. */
  public OptionalLong instructions() {
    return counted && decisions > 0
        ? OptionalLong.of(instructions / decisions)
        : OptionalLong.empty();
  }

  private void count() {
    OptionalLong last = session.lastInstructions();
    counted &= last.isPresent();
    instructions += last.orElse(0);
  }

  private <T> T run(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeFailure e) {
      throw e.told("%s: %s".formatted(model.name(), session.name()));
    }
  }
}
