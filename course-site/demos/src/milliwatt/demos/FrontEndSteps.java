package milliwatt.demos;

import tinyml.AudioFrontEnd;
import tinyml.AutoScale;
import tinyml.Energy;
import tinyml.FeatureScale;
import tinyml.HannWindow;
import tinyml.LogScale;
import tinyml.MelFilterBank;
import tinyml.Pcan;
import tinyml.RealFft;
import tinyml.SpectralSubtraction;
import tinyml.SquareRoot;

/**
 * The front end's way through a second of sound, with what each of its steps makes of each frame.
 * The steps are those of {@link AudioFrontEnd}, in its order; a test compares the features.
 */
final class FrontEndSteps {
  /** What a step makes, in the order of the steps. */
  static final int WINDOW = 0;

  static final int ENERGY = 1;
  static final int CHANNELS = 2;
  static final int DENOISED = 3;
  static final int LEVELLED = 4;
  static final int FEATURES = 5;

  private static final int BINS = MelFilterBank.LAST_BIN - MelFilterBank.FIRST_BIN + 1;

  private final int[][][] results = new int[Hearing.FRAMES][][];
  private final int[] shifts = new int[Hearing.FRAMES];

  /**
   * @param second 16,000 samples at 16 kHz
   */
  FrontEndSteps(short[] second) {
    SpectralSubtraction noiseReduction = new SpectralSubtraction(AudioFrontEnd.CHANNELS);
    for (int frame = 0; frame < Hearing.FRAMES; frame++) {
      results[frame] = steps(second, frame, noiseReduction);
    }
  }

  private int[][] steps(short[] second, int index, SpectralSubtraction noiseReduction) {
    short[] frame = new short[RealFft.POINTS];
    HannWindow.apply(second, index * AudioFrontEnd.HOP, frame);
    int[] window = new int[AudioFrontEnd.WINDOW];
    for (int i = 0; i < window.length; i++) {
      window[i] = frame[i];
    }
    shifts[index] = AutoScale.apply(frame);
    int[] spectrum = new int[RealFft.BINS];
    RealFft.transform(frame, spectrum);
    Energy.apply(spectrum);
    int[] energy = new int[BINS];
    for (int i = 0; i < BINS; i++) {
      energy[i] = spectrum[MelFilterBank.FIRST_BIN + i];
    }
    long[] energies = new long[AudioFrontEnd.CHANNELS];
    MelFilterBank.apply(spectrum, energies);
    int[] channels = new int[AudioFrontEnd.CHANNELS];
    for (int c = 0; c < channels.length; c++) {
      channels[c] = SquareRoot.of(energies[c]) >> shifts[index];
    }
    int[] denoised = channels.clone();
    noiseReduction.apply(denoised);
    int[] levelled = denoised.clone();
    Pcan.apply(levelled, noiseReduction.noise());
    int[] features = new int[AudioFrontEnd.CHANNELS];
    for (int c = 0; c < features.length; c++) {
      features[c] = FeatureScale.of(LogScale.of(levelled[c]));
    }
    return new int[][] {window, energy, channels, denoised, levelled, features};
  }

  /**
   * What a step made of a frame: the 480 weighted samples; the energies of the bins from the first
   * that counts to the last; or 40 channels.
   *
   * @param step {@link #WINDOW} .. {@link #FEATURES}
   */
  int[] result(int step, int frame) {
    return results[frame][step];
  }

  /** By how many bits a frame was made louder before its transform, 0 .. 15. */
  int shift(int frame) {
    return shifts[frame];
  }
}
