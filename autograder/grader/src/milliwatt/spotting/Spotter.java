package milliwatt.spotting;

import milliwatt.cli.UserError;
import milliwatt.model.Reals;
import milliwatt.runtime.RuntimeFailure;
import milliwatt.runtime.RuntimeSession;
import runtime.SpotterRuntime;

/** A model on somebody's code, on some device, ready to listen. */
public final class Spotter {
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

  private UserError failed(RuntimeFailure failure) {
    return new UserError(
        "%s: %s %s."
            .formatted(
                model.file().name(),
                session.name(),
                failure.getMessage().replaceFirst("[.]$", "")));
  }
}
