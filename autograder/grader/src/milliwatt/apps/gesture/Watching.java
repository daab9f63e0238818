package milliwatt.apps.gesture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import milliwatt.apps.AppCost;
import milliwatt.apps.Instructions;
import milliwatt.cli.UserError;
import milliwatt.models.strokes.Motion;
import milliwatt.models.strokes.MotionSensor;
import milliwatt.models.strokes.Stroke;
import milliwatt.runtime.RuntimeFailure;
import milliwatt.runtime.RuntimeSession;
import runtime.GestureRuntime;
import tinyml.GestureRecognizer;
import tinyml.GestureSettings;

/** Somebody's code on some device, that watches motions and strokes. */
public final class Watching {
  /** What would leave the device: which gesture, its score, and when, in 32 bits. */
  private static final int DECISION_BYTES = 6;

  /** As many samples as one call carries: a board has no room for seconds of them. */
  private static final int PIECE = 52;

  private static final int BYTES_PER_NUMBER = 2;
  private static final int SECONDS_PER_HOUR = 3600;

  private final GestureModel model;
  private final RuntimeSession session;
  private final GestureRuntime runtime;
  private final int leastScore;

  private int decisions;
  private double seconds;
  private int hertz;
  private OptionalLong instructions = OptionalLong.of(0);

  /**
   * @param leastScore of a gesture, in 256ths
   */
  public Watching(GestureModel model, RuntimeSession session, int leastScore) {
    this.model = model;
    this.session = session;
    this.leastScore = leastScore;
    runtime = session.as(GestureRuntime.class);
  }

  /**
   * Watches a motion from its beginning to its end, behind which the device is held still.
   *
   * @throws UserError if the code refuses the model, or does not come to an end as it should
   */
  public List<Recognition> watch(Motion motion) {
    try {
      GestureSettings settings = load(motion.hertz());
      hertz = motion.hertz();
      Motion whole = motion.andStill(settings.hangover());
      seconds += whole.count() / (double) hertz;
      List<Recognition> found = new ArrayList<>();
      for (int from = 0; from < whole.count(); from += PIECE) {
        int count = Math.min(PIECE, whole.count() - from);
        short[] piece =
            Arrays.copyOfRange(
                whole.samples(), MotionSensor.AXES * from, MotionSensor.AXES * (from + count));
        for (int used = 0; used < count; ) {
          used += runtime.watch(piece, used);
          instructions = Instructions.sum(instructions, session.lastInstructions());
          if (runtime.decided()) {
            decisions++;
            int[] x = new int[settings.greatest()];
            int[] y = new int[settings.greatest()];
            int points = runtime.stroke(x, y);
            found.add(
                recognition(
                    (from + used) / (double) hertz,
                    Arrays.copyOf(x, points),
                    Arrays.copyOf(y, points)));
          }
        }
      }
      return found;
    } catch (RuntimeFailure e) {
      throw e.told("%s: %s".formatted(model.file().name(), session.name()));
    }
  }

  /**
   * Recognises a stroke that was drawn elsewhere.
   *
   * @throws UserError as {@link #watch}
   */
  public Recognition recognise(Stroke stroke) {
    try {
      load(MotionSensor.USUAL_HERTZ);
      runtime.recognise(stroke.x(), stroke.y());
      return recognition(Double.NaN, stroke.x(), stroke.y());
    } catch (RuntimeFailure e) {
      throw e.told("%s: %s".formatted(model.file().name(), session.name()));
    }
  }

  /** What the motions have cost. */
  public AppCost cost(String device) {
    long raw = (long) hertz * MotionSensor.AXES * BYTES_PER_NUMBER * SECONDS_PER_HOUR;
    double perHour = seconds == 0 ? 0 : decisions / seconds * SECONDS_PER_HOUR;
    OptionalLong each =
        decisions == 0 || instructions.isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(instructions.getAsLong() / decisions);
    return new AppCost(device, raw, Math.round(perHour * DECISION_BYTES), each, session.network());
  }

  private GestureSettings load(int rate) {
    GestureSettings settings = GestureSettings.at(rate);
    runtime.load(
        model.file().bytes(),
        rate,
        settings.threshold(),
        settings.hangover(),
        settings.least(),
        settings.greatest(),
        leastScore);
    return settings;
  }

  private Recognition recognition(double at, int[] x, int[] y) {
    int[] scores = new int[model.gestures().size()];
    runtime.scores(scores);
    int likely = 0;
    for (int c = 1; c < scores.length; c++) {
      likely = scores[c] > scores[likely] ? c : likely;
    }
    int gesture = runtime.gesture();
    if (gesture < GestureRecognizer.NONE || gesture >= scores.length) {
      throw new UserError(
          "%s: %s decided for gesture %d, but there are %d."
              .formatted(model.file().name(), session.name(), gesture, scores.length));
    }
    return new Recognition(at, gesture, likely, scores[likely] / 256.0, x, y);
  }
}
