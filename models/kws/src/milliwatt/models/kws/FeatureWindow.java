package milliwatt.models.kws;

import tinyml.AudioFrontEnd;

/** The features that the network sees at once: one second, 49 frames of 40 channels. */
final class FeatureWindow {

  static final int FRAMES = 49;
  static final int BYTES = FRAMES * AudioFrontEnd.CHANNELS;

  /** Samples that the frames of a window cover. */
  static final int SAMPLES = (FRAMES - 1) * AudioFrontEnd.HOP + AudioFrontEnd.WINDOW;

  private FeatureWindow() {}

  /**
   * The features after some frames that only the front end's memory has heard.
   *
   * @param stream at least {@code before} hops and {@link #SAMPLES} samples
   * @param before frames before the window; with none the front end begins anew, as for a clip
   */
  static byte[] of(short[] stream, int before) {
    AudioFrontEnd frontEnd = new AudioFrontEnd();
    byte[] features = new byte[BYTES];
    for (int frame = 0; frame < before; frame++) {
      frontEnd.features(stream, frame * AudioFrontEnd.HOP, features, 0);
    }
    for (int frame = 0; frame < FRAMES; frame++) {
      int offset = (before + frame) * AudioFrontEnd.HOP;
      frontEnd.features(stream, offset, features, frame * AudioFrontEnd.CHANNELS);
    }
    return features;
  }
}
