package tinyml;

/**
 * What the model looks at: the features of the last second, frame by frame.
 *
 * <p>A frame is computed once, and lies in the same place until a newer one replaces it. The frames
 * are in the order of time only in the copy that the model gets, which it needs anyway: inference
 * overwrites its input with what lies in the same part of the arena.
 */
public final class FeatureWindow {
  private final int frames;
  private final int channels;

  /** A ring of frames. */
  private final byte[] ring;

  /** Which frame of the ring the next one replaces: the oldest, once the ring is full. */
  private int next;

  /** How many frames have come, but no more than there is room for. */
  private int held;

  /**
   * Makes an empty window.
   *
   * @param frames it holds, 49 for a second
   * @param channels features in a frame
   */
  public FeatureWindow(int frames, int channels) {
    this.frames = frames;
    this.channels = channels;
    ring = new byte[frames * channels];
  }

  /** Forgets all frames. */
  public void reset() {
    next = 0;
    held = 0;
  }

  /**
   * Adds a frame in place of the oldest.
   *
   * @param features as many as there are channels
   */
  public void add(byte[] features) {
    // TODO lab10-add-frame
  }

  /** Whether as many frames have come as the window holds. */
  public boolean full() {
    return held == frames;
  }

  /**
   * Copies the frames of a full window, the oldest first.
   *
   * @param input gets frames * channels bytes
   * @param offset where in {@code input} they begin
   */
  public void copyTo(byte[] input, int offset) {
    // TODO lab10-copy-frames
  }
}
