package milliwatt.spotting;

import java.util.stream.IntStream;
import milliwatt.cli.UserError;
import milliwatt.model.Reals;
import milliwatt.runtime.RuntimeFailure;
import milliwatt.runtime.RuntimeSession;
import runtime.SpotterRuntime;
import tinyml.AudioFrontEnd;
import tinyml.Detector;
import tinyml.SpotterSettings;

/** A model on somebody's code, on some device, ready to listen. */
public final class Spotter {
  /**
   * What came of some samples.
   *
   * @param scores of each class at their end, 0 to 1, smoothed
   * @param keyword the class of a keyword that was heard, or {@link Detector#NONE}
   * @param seconds of the stream up to its end; NaN if none was
   * @param computed seconds that the device took
   */
  public record Heard(double[] scores, int keyword, double seconds, double computed) {}

  private final SpotterModel model;
  private final RuntimeSession session;
  private final SpotterRuntime runtime;

  /**
   * @throws UserError if the code refuses the model
   */
  public Spotter(SpotterModel model, RuntimeSession session) {
    this.model = model;
    this.session = session;
    this.runtime = session.as(SpotterRuntime.class);
    try {
      runtime.load(model.file().bytes());
    } catch (RuntimeFailure e) {
      throw failed(e);
    }
  }

  public Classes classes() {
    return model.classes();
  }

  /**
   * The score of each class, about 0 to 1.
   *
   * @param second 16,000 samples
   * @throws UserError if the code does not come to an end as it should
   */
  public double[] classify(short[] second) {
    byte[] scores = new byte[model.output().bytes];
    try {
      runtime.classify(second, scores);
    } catch (RuntimeFailure e) {
      throw failed(e);
    }
    return Reals.of(model.output(), scores, 0);
  }

  /**
   * Begins to listen to a stream, the beginning of which is nowhere before.
   *
   * @throws UserError as {@link #classify}
   */
  public void listen(SpotterSettings settings) {
    try {
      runtime.listen(
          settings.keywords(),
          settings.framesPerInference(),
          settings.smoothing(),
          settings.threshold(),
          settings.refractory());
    } catch (RuntimeFailure e) {
      throw failed(e);
    }
  }

  /**
   * Hears the stream's next samples.
   *
   * @throws UserError as {@link #classify}
   */
  public Heard hear(short[] samples) {
    int[] scores = new int[model.classes().count()];
    try {
      int keyword = runtime.hear(samples, scores);
      double computed = session.lastNanos() / 1e9;
      double at = keyword == Detector.NONE ? Double.NaN : seconds(runtime.detectedAt());
      return new Heard(
          IntStream.of(scores).mapToDouble(score -> score / 256.0).toArray(),
          keyword,
          at,
          computed);
    } catch (RuntimeFailure e) {
      throw failed(e);
    }
  }

  /** When a frame ends. */
  private static double seconds(int frame) {
    return ((frame - 1) * AudioFrontEnd.HOP + AudioFrontEnd.WINDOW) / (double) SpotterModel.RATE;
  }

  private UserError failed(RuntimeFailure failure) {
    return new UserError(
        "%s: %s %s."
            .formatted(
                model.file().name(),
                session.name(),
                failure.getMessage().replaceFirst("[.]$", "")));
  }
}
