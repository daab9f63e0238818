package lab09;

import tinyml.AudioFrontEnd;
import tinyml.AutoScale;
import tinyml.Complex;
import tinyml.ComplexFft;
import tinyml.Energy;
import tinyml.FeatureScale;
import tinyml.HannWindow;
import tinyml.LogScale;
import tinyml.MelFilterBank;
import tinyml.Pcan;
import tinyml.RealFft;
import tinyml.SpectralSubtraction;
import tinyml.SquareRoot;

/** Maps the contract of lab 09 to the student's classes. */
public final class AudioFrontEndAdapter implements AudioFrontEndLab {
  private final AudioFrontEnd frontEnd = new AudioFrontEnd();
  private final SpectralSubtraction noiseReduction =
      new SpectralSubtraction(AudioFrontEnd.CHANNELS);

  @Override
  public void window(short[] samples, int offset, short[] frame) {
    HannWindow.apply(samples, offset, frame);
  }

  @Override
  public int autoScale(short[] frame, short[] scaled) {
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = frame[i];
    }
    return AutoScale.apply(scaled);
  }

  @Override
  public int half(int z) {
    return Complex.half(z);
  }

  @Override
  public int quarter(int z) {
    return Complex.quarter(z);
  }

  @Override
  public int turned(int z, int w) {
    return Complex.turned(z, w);
  }

  @Override
  public int reversed(int i) {
    return ComplexFft.reversed(i);
  }

  @Override
  public void complexFft(int[] z, int[] transform) {
    for (int i = 0; i < ComplexFft.POINTS; i++) {
      transform[ComplexFft.reversed(i)] = z[i];
    }
    ComplexFft.transform(transform);
  }

  @Override
  public void realFft(short[] samples, int[] spectrum) {
    RealFft.transform(samples, spectrum);
  }

  @Override
  public void energy(int[] spectrum, int[] energy) {
    copy(spectrum, energy);
    Energy.apply(energy);
  }

  @Override
  public void mel(int[] energy, long[] channels) {
    MelFilterBank.apply(energy, channels);
  }

  @Override
  public int squareRoot(long x) {
    return SquareRoot.of(x);
  }

  @Override
  public void forgetNoise() {
    noiseReduction.reset();
  }

  @Override
  public void subtractNoise(int[] signal, int[] remaining, int[] noise) {
    copy(signal, remaining);
    noiseReduction.apply(remaining);
    copy(noiseReduction.noise(), noise);
  }

  @Override
  public int gain(int noise) {
    return Pcan.gain(noise);
  }

  @Override
  public int shrink(int x) {
    return Pcan.shrink(x);
  }

  @Override
  public void pcan(int[] signal, int[] noise, int[] normalised) {
    copy(signal, normalised);
    Pcan.apply(normalised, noise);
  }

  @Override
  public int log(int x) {
    return LogScale.of(x);
  }

  @Override
  public int feature(int log) {
    return FeatureScale.of(log);
  }

  @Override
  public void reset() {
    frontEnd.reset();
  }

  @Override
  public void features(short[] samples, int offset, byte[] features, int at) {
    frontEnd.features(samples, offset, features, at);
  }

  private static void copy(int[] from, int[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = from[i];
    }
  }
}
