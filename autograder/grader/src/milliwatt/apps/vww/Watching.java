package milliwatt.apps.vww;

import java.util.Arrays;
import java.util.OptionalLong;
import milliwatt.apps.Instructions;
import milliwatt.cli.UserError;
import milliwatt.runtime.RuntimeFailure;
import milliwatt.runtime.RuntimeSession;
import runtime.WatcherRuntime;

/** Shows frames to somebody's code on some device. */
public final class Watching {
  /** Bytes of lines in a call: a board has no room for a frame. */
  private static final int PIECE = 4096;

  /**
   * How it decides.
   *
   * @param person the class that means a person
   * @param smoothing answers of the model that are averaged
   * @param on least mean score with which somebody comes, in 256ths
   * @param off mean score below which the person is gone
   */
  public record Rules(int person, int smoothing, int on, int off) {}

  private final PersonModel model;
  private final Rules rules;
  private final RuntimeSession session;
  private final WatcherRuntime runtime;

  private Picture camera;
  private int arenaBytes;
  private boolean before;

  public Watching(PersonModel model, Rules rules, RuntimeSession session) {
    this.model = model;
    this.rules = rules;
    this.session = session;
    this.runtime = session.as(WatcherRuntime.class);
  }

  /**
   * Looks at a frame. Where it is of another kind than the last one, there is another camera, and
   * all begins anew.
   *
   * @throws UserError if the code refuses the model or the frame, or does not come to an end
   */
  public Glance see(Picture frame) {
    try {
      if (camera == null || !frame.likeThatOf(camera)) {
        begin(frame);
      }
      int last = frame.pixels().length - frame.lineBytes();
      OptionalLong pipeline = OptionalLong.of(0);
      int piece = Math.max(1, PIECE / frame.lineBytes()) * frame.lineBytes();
      for (int from = 0; from < last; from += piece) {
        runtime.see(Arrays.copyOfRange(frame.pixels(), from, Math.min(last, from + piece)));
        pipeline = Instructions.sum(pipeline, session.lastInstructions());
      }
      runtime.see(Arrays.copyOfRange(frame.pixels(), last, frame.pixels().length));
      OptionalLong inference = session.lastInstructions();
      boolean present = runtime.present();
      boolean changed = present != before;
      before = present;
      return new Glance(runtime.score(rules.person()), present, changed, pipeline, inference);
    } catch (RuntimeFailure e) {
      throw e.told("%s: %s".formatted(model.file().name(), session.name()));
    }
  }

  private void begin(Picture frame) {
    camera = frame;
    before = false;
    arenaBytes =
        runtime.watch(
            model.file().bytes(),
            frame.width(),
            frame.height(),
            frame.format().ordinal(),
            model.black(),
            model.white(),
            rules.person(),
            rules.smoothing(),
            rules.on(),
            rules.off());
  }

  /** Of the model's tensors; 0 before the first frame. */
  public int arenaBytes() {
    return arenaBytes;
  }
}
