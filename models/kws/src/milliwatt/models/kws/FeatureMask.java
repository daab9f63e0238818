package milliwatt.models.kws;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import tinyml.AudioFrontEnd;

/**
 * Hides a few neighbouring frames and a few neighbouring channels of an example behind its mean, so
 * that a network learns to hear a word by more than one of its marks (Park et al., "SpecAugment",
 * 2019).
 */
final class FeatureMask {

  private static final int MOST_FRAMES = 7;
  private static final int MOST_CHANNELS = 5;

  private FeatureMask() {}

  /**
   * @param features of {@link FeatureWindow#FRAMES} frames
   */
  static void hide(float[] features, RandomGenerator random) {
    float mean = 0;
    for (float feature : features) {
      mean += feature / features.length;
    }
    int frames = random.nextInt(MOST_FRAMES + 1);
    int frame = random.nextInt(FeatureWindow.FRAMES - frames);
    int channels = random.nextInt(MOST_CHANNELS + 1);
    int channel = random.nextInt(AudioFrontEnd.CHANNELS - channels);
    int from = frame * AudioFrontEnd.CHANNELS;
    Arrays.fill(features, from, from + frames * AudioFrontEnd.CHANNELS, mean);
    for (int f = 0; f < FeatureWindow.FRAMES; f++) {
      int low = f * AudioFrontEnd.CHANNELS + channel;
      Arrays.fill(features, low, low + channels, mean);
    }
  }
}
