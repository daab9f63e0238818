package tinyml;

/**
 * Decides after which frames the model looks: a cheap stage that always runs, and a dear one that
 * runs only where the first found something.
 *
 * <p>The front end goes on all the time, for its estimate of the noise needs every frame. So a gate
 * that opens late loses nothing: the second of features that the model looks at is there already.
 */
public final class Cascade {
  private final EnergyGate gate;
  private final int stride;

  /** Frames behind the open gate that no inference has been made for. */
  private int unseen;

  private int frames;
  private int inferences;

  /**
   * @param stride frames from one inference to the next while the gate is open; at least 1
   */
  public Cascade(EnergyGate gate, int stride) {
    this.gate = gate;
    this.stride = stride;
  }

  // tag::cascade[]
  /**
   * Hears the next frame.
   *
   * <p>While the gate is open, the model looks after every {@code stride} frames. When it closes,
   * the model looks once more if there were frames since, so that the end of no word goes unseen.
   *
   * @param energy of the frame
   * @return whether the model is to look now
   */
  public boolean hear(int energy) {
    frames++;
    boolean look;
    // tag::lab11-cascade[]
    if (gate.hear(energy)) {
      unseen++;
      look = unseen == stride;
    } else {
      look = unseen > 0;
    }
    if (look) {
      unseen = 0;
      inferences++;
    }
    // end::lab11-cascade[] look = false;
    return look;
  }

  // end::cascade[]

  /** Frames heard so far. */
  public int frames() {
    return frames;
  }

  /** Inferences asked for so far. */
  public int inferences() {
    return inferences;
  }
}
