package milliwatt.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import milliwatt.report.Plot;
import tinyml.AudioFrontEnd;
import tinyml.Complex;
import tinyml.Energy;
import tinyml.HannWindow;
import tinyml.MelFilterBank;
import tinyml.RealFft;
import tinyml.SpectralSubtraction;
import tinyml.SquareRoot;

/** The figures of lab 09: a spoken word on its way through the stages of the reference. */
final class AudioFigures {
  private static final int WAV_HEADER = 44;

  /** In the first vowel of the word. */
  private static final int FRAME = 16;

  private final short[] samples = samples();

  /** SVG by the file's name. */
  static Map<String, String> all() {
    AudioFigures figures = new AudioFigures();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("wave.svg", figures.wave());
    all.put("window.svg", figures.window());
    all.put("spectrum.svg", figures.spectrum());
    all.put("mel.svg", figures.mel());
    all.put("noise.svg", figures.noise());
    all.put("features.svg", figures.features());
    return all;
  }

  private String wave() {
    Plot plot =
        new Plot(
            "wave",
            "A second of sound",
            "The wave of the spoken word happy over one second, and below it windows of 30 ms,"
                + " each 20 ms after the one before.",
            720,
            230);
    int columns = 640;
    plot.curve(
        "one",
        2 * columns,
        i -> 40 + i / 2.0,
        i -> 90 - extreme(i / 2 * 16_000 / columns, 16_000 / columns, i % 2 == 0) * 75 / 20_000.0);
    plot.path("axis", "M40 90H680");
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      plot.text("mid", 40 + tenth * 64, 222, tenth * 100 + " ms");
    }
    for (int frame = 0; frame < 49; frame++) {
      String style = frame == FRAME ? "fill" : "plain";
      plot.box(style, 40 + frame * 12.8, 178 + frame % 2 * 14, 19.2, 11);
    }
    return plot.text("", 40, 172, "49 windows").svg();
  }

  private int extreme(int from, int count, boolean greatest) {
    int extreme = samples[from];
    for (int i = from; i < from + count; i++) {
      extreme = greatest ? Math.max(extreme, samples[i]) : Math.min(extreme, samples[i]);
    }
    return extreme;
  }

  private String window() {
    Plot plot =
        new Plot(
            "window",
            "A frame before and after the Hann window",
            "480 samples with full height at both ends, dashed; the same, weighted, swell from zero"
                + " and die away to zero.",
            720,
            220);
    short[] frame = windowed();
    double scale = 80.0 / greatest();
    plot.path("axis", "M40 100H680");
    plot.curve(
        "pale",
        480,
        i -> 40 + i * 640 / 479.0,
        i -> 100 - 80 * (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / 480)));
    plot.curve("two", 480, i -> 40 + i * 640 / 479.0, i -> 100 - scale * samples[start() + i]);
    plot.curve("one", 480, i -> 40 + i * 640 / 479.0, i -> 100 - scale * frame[i]);
    plot.text("", 40, 212, "dashed: as recorded; solid: weighted; grey: the weights");
    return plot.text("end", 680, 212, "480 samples, 30 ms").svg();
  }

  private int greatest() {
    int greatest = 1;
    for (int i = 0; i < 480; i++) {
      greatest = Math.max(greatest, Math.abs(samples[start() + i]));
    }
    return greatest;
  }

  private String spectrum() {
    Plot plot =
        new Plot(
            "spectrum",
            "The spectrum of the frame",
            "Decibels over 257 frequencies: hills at 0.6, 1.7, 2.5 and 3.5 kHz, and little above 4.5"
                + " kHz. Without the window the valleys and the upper end are filled.",
            720,
            260);
    short[] plain = new short[RealFft.POINTS];
    System.arraycopy(samples, start(), plain, 0, HannWindow.LENGTH);
    double[] without = decibels(plain);
    double[] with = decibels(windowed());
    plot.path("axis", "M40 20V220H680");
    plot.curve("two", 257, k -> 40 + k * 2.5, k -> 220 - 2.2 * without[k]);
    plot.curve("one", 257, k -> 40 + k * 2.5, k -> 220 - 2.2 * with[k]);
    for (int kilohertz = 0; kilohertz <= 8; kilohertz += 2) {
      plot.text("mid", 40 + kilohertz * 80, 238, kilohertz + " kHz");
    }
    for (int decibels = 0; decibels <= 80; decibels += 20) {
      plot.text("end", 34, 224 - 2.2 * decibels, Integer.toString(decibels));
    }
    plot.text("", 46, 30, "dB");
    return plot.text("end", 680, 255, "solid: with the window; dashed: without").svg();
  }

  private static double[] decibels(short[] frame) {
    int[] spectrum = new int[RealFft.BINS];
    RealFft.transform(frame, spectrum);
    double[] decibels = new double[RealFft.BINS];
    for (int k = 0; k < decibels.length; k++) {
      double magnitude = Math.hypot(Complex.real(spectrum[k]), Complex.imaginary(spectrum[k]));
      decibels[k] = Math.max(0, 20 * Math.log10(Math.max(1, magnitude)));
    }
    return decibels;
  }

  private String mel() {
    Plot plot =
        new Plot(
            "mel",
            "Forty channels",
            "Above, triangles over the frequencies, narrow at the left and wide at the right, each"
                + " rising where the one before falls. Below, a bar for each channel of the frame.",
            720,
            300);
    for (int channel = 0; channel < MelFilterBank.CHANNELS; channel++) {
      StringBuilder triangle = new StringBuilder();
      for (int bin = MelFilterBank.FIRST_BIN; bin <= MelFilterBank.LAST_BIN; bin++) {
        int[] energy = new int[RealFft.BINS];
        energy[bin] = 1;
        long weight = channels(energy)[channel];
        if (weight > 0) {
          triangle.append(triangle.isEmpty() ? "M" : "L");
          triangle.append(Plot.number(40 + bin * 640 / 240.0)).append(' ');
          triangle.append(Plot.number(110 - weight * 90 / 4095.0));
        }
      }
      plot.path(channel % 2 == 0 ? "one" : "pale", triangle.toString());
    }
    plot.path("axis", "M40 110H680");
    for (int kilohertz = 0; kilohertz <= 7; kilohertz++) {
      plot.text("mid", 40 + kilohertz * 640 / 7.5, 128, kilohertz + " kHz");
    }
    int[] signal = signal(windowed());
    for (int channel = 0; channel < signal.length; channel++) {
      double height = Math.max(0, 20 * Math.log10(Math.max(1, signal[channel]))) * 1.1;
      plot.box("fill", 42 + channel * 16, 272 - height, 12, height);
    }
    plot.path("axis", "M40 272H680");
    plot.text("", 40, 292, "channel 0");
    return plot.text("end", 680, 292, "channel 39").svg();
  }

  private static long[] channels(int[] energy) {
    long[] channels = new long[MelFilterBank.CHANNELS];
    MelFilterBank.apply(energy, channels);
    return channels;
  }

  private static int[] signal(short[] frame) {
    int[] spectrum = new int[RealFft.BINS];
    RealFft.transform(frame, spectrum);
    Energy.apply(spectrum);
    long[] channels = channels(spectrum);
    int[] signal = new int[channels.length];
    for (int i = 0; i < signal.length; i++) {
      signal[i] = SquareRoot.of(channels[i]);
    }
    return signal;
  }

  private String noise() {
    int channel = 21;
    Plot plot =
        new Plot(
            "noise",
            "One channel, its noise and what remains",
            "A word in hiss that never ends. The estimate climbs to the hiss within a second and hardly"
                + " follows the word; what remains is the word, and little of the hiss.",
            720,
            240);
    SplittableRandom random = new SplittableRandom(9);
    SpectralSubtraction subtraction = new SpectralSubtraction(MelFilterBank.CHANNELS);
    int frames = 3 * 50 - 1;
    double[][] curves = new double[3][frames];
    for (int frame = 0; frame < frames; frame++) {
      short[] noisy = new short[HannWindow.LENGTH];
      for (int i = 0; i < noisy.length; i++) {
        int at = AudioFrontEnd.HOP * frame + i - 32_000;
        noisy[i] = (short) (random.nextInt(-1_200, 1_200) + (at < 0 ? 0 : samples[at]));
      }
      short[] windowed = new short[RealFft.POINTS];
      HannWindow.apply(noisy, 0, windowed);
      int[] signal = signal(windowed);
      curves[0][frame] = signal[channel];
      subtraction.apply(signal);
      curves[1][frame] = subtraction.noise()[channel] / 1024.0;
      curves[2][frame] = signal[channel];
    }
    double greatest = 1;
    for (double value : curves[0]) {
      greatest = Math.max(greatest, value);
    }
    double scale = 170 / greatest;
    plot.path("axis", "M40 20V200H680");
    plot.curve("pale", frames, i -> 40 + i * 640.0 / frames, i -> 200 - scale * curves[0][i]);
    plot.curve("two", frames, i -> 40 + i * 640.0 / frames, i -> 200 - scale * curves[1][i]);
    plot.curve("one", frames, i -> 40 + i * 640.0 / frames, i -> 200 - scale * curves[2][i]);
    for (int second = 0; second <= 3; second++) {
      plot.text("mid", 40 + second * 640 / 3.0, 218, second + " s");
    }
    return plot.text(
            "", 40, 236, "grey: channel 21; dashed: the estimate of its noise; solid: what remains")
        .svg();
  }

  private String features() {
    Plot plot =
        new Plot(
            "features",
            "What the network sees",
            "49 columns of 40 cells, dark where a feature is great. Nothing for 200 ms, then the first"
                + " syllable over all channels, a gap, and the second.",
            720,
            340);
    AudioFrontEnd frontEnd = new AudioFrontEnd();
    StringBuilder[] shades = new StringBuilder[8];
    byte[] features = new byte[AudioFrontEnd.CHANNELS];
    for (int frame = 0; frame < 49; frame++) {
      frontEnd.features(samples, AudioFrontEnd.HOP * frame, features, 0);
      for (int channel = 0; channel < features.length; channel++) {
        int shade = features[channel] + 128 >> 5;
        if (shades[shade] == null) {
          shades[shade] = new StringBuilder();
        }
        shades[shade]
            .append('M')
            .append(44 + 13 * frame)
            .append(' ')
            .append(20 + 7 * (39 - channel))
            .append("h13v7h-13z");
      }
    }
    for (int shade = 1; shade < shades.length; shade++) {
      if (shades[shade] != null) {
        plot.shade(shade / 8.0, shades[shade].toString());
      }
    }
    plot.box("axis", 44, 20, 637, 280);
    plot.text("end", 38, 30, "39").text("end", 38, 300, "0");
    plot.text("", 44, 318, "0 ms").text("end", 681, 318, "1 s");
    return plot.text("mid", 362, 334, "40 channels, 49 frames").svg();
  }

  private short[] windowed() {
    short[] frame = new short[RealFft.POINTS];
    HannWindow.apply(samples, start(), frame);
    return frame;
  }

  private static int start() {
    return FRAME * AudioFrontEnd.HOP;
  }

  private static short[] samples() {
    try (InputStream in = AudioFigures.class.getResourceAsStream("/models/audio/happy.wav")) {
      byte[] wav = in.readAllBytes();
      short[] samples = new short[(wav.length - WAV_HEADER) / 2];
      ByteBuffer.wrap(wav, WAV_HEADER, 2 * samples.length)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asShortBuffer()
          .get(samples);
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
