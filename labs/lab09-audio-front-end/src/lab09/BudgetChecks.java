package lab09;

import java.util.SplittableRandom;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.check.Credit;
import milliwatt.check.Meter;

/** How many instructions a frame may take on a board. */
final class BudgetChecks {
  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "Fifty times a second, all day: this is what keeps an always-on microphone awake.",
      help =
          "Half of it is the transform: look up sines before the inner loop, and divide nowhere.",
      limitMillis = 20_000)
  void a_frame_keeps_to_its_instructions(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] samples = new short[480];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    }
    byte[] features = new byte[40];
    lab.features(samples, 0, features, 0); // the first time also loads classes
    lab.features(samples, 0, features, 0);
    credit.spent(meter.instructions());
  }

  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "W.",
      help = "H.",
      limitMillis = 20_000)
  void s1_window(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] s = new short[512];
    for (int i = 0; i < 480; i++) s[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    short[] f = new short[512];
    int[] z = new int[257];
    int[] e = new int[257];
    long[] c = new long[40];
    int[] g = new int[40];
    int[] r = new int[40];
    int[] n = new int[40];
    lab.window(s, 0, f);
    short[] f2 = new short[512];
    int shift = lab.autoScale(f, f2);
    lab.realFft(f2, z);
    lab.energy(z, e);
    lab.mel(e, c);
    for (int i = 0; i < 40; i++) g[i] = lab.squareRoot(c[i]) >> shift;
    lab.subtractNoise(g, r, n);
    for (int i = 0; i < 2; i++) {
      lab.window(s, 0, f);
    }
    credit.spent(meter.instructions());
  }

  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "W.",
      help = "H.",
      limitMillis = 20_000)
  void s2_scale(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] s = new short[512];
    for (int i = 0; i < 480; i++) s[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    short[] f = new short[512];
    int[] z = new int[257];
    int[] e = new int[257];
    long[] c = new long[40];
    int[] g = new int[40];
    int[] r = new int[40];
    int[] n = new int[40];
    lab.window(s, 0, f);
    short[] f2 = new short[512];
    int shift = lab.autoScale(f, f2);
    lab.realFft(f2, z);
    lab.energy(z, e);
    lab.mel(e, c);
    for (int i = 0; i < 40; i++) g[i] = lab.squareRoot(c[i]) >> shift;
    lab.subtractNoise(g, r, n);
    for (int i = 0; i < 2; i++) {
      lab.autoScale(f, f2);
    }
    credit.spent(meter.instructions());
  }

  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "W.",
      help = "H.",
      limitMillis = 20_000)
  void s3_cfft(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] s = new short[512];
    for (int i = 0; i < 480; i++) s[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    short[] f = new short[512];
    int[] z = new int[257];
    int[] e = new int[257];
    long[] c = new long[40];
    int[] g = new int[40];
    int[] r = new int[40];
    int[] n = new int[40];
    lab.window(s, 0, f);
    short[] f2 = new short[512];
    int shift = lab.autoScale(f, f2);
    lab.realFft(f2, z);
    lab.energy(z, e);
    lab.mel(e, c);
    for (int i = 0; i < 40; i++) g[i] = lab.squareRoot(c[i]) >> shift;
    lab.subtractNoise(g, r, n);
    for (int i = 0; i < 2; i++) {
      lab.complexFft(z, e);
    }
    credit.spent(meter.instructions());
  }

  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "W.",
      help = "H.",
      limitMillis = 20_000)
  void s4_rfft(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] s = new short[512];
    for (int i = 0; i < 480; i++) s[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    short[] f = new short[512];
    int[] z = new int[257];
    int[] e = new int[257];
    long[] c = new long[40];
    int[] g = new int[40];
    int[] r = new int[40];
    int[] n = new int[40];
    lab.window(s, 0, f);
    short[] f2 = new short[512];
    int shift = lab.autoScale(f, f2);
    lab.realFft(f2, z);
    lab.energy(z, e);
    lab.mel(e, c);
    for (int i = 0; i < 40; i++) g[i] = lab.squareRoot(c[i]) >> shift;
    lab.subtractNoise(g, r, n);
    for (int i = 0; i < 2; i++) {
      lab.realFft(f2, z);
    }
    credit.spent(meter.instructions());
  }

  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "W.",
      help = "H.",
      limitMillis = 20_000)
  void s5_energy(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] s = new short[512];
    for (int i = 0; i < 480; i++) s[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    short[] f = new short[512];
    int[] z = new int[257];
    int[] e = new int[257];
    long[] c = new long[40];
    int[] g = new int[40];
    int[] r = new int[40];
    int[] n = new int[40];
    lab.window(s, 0, f);
    short[] f2 = new short[512];
    int shift = lab.autoScale(f, f2);
    lab.realFft(f2, z);
    lab.energy(z, e);
    lab.mel(e, c);
    for (int i = 0; i < 40; i++) g[i] = lab.squareRoot(c[i]) >> shift;
    lab.subtractNoise(g, r, n);
    for (int i = 0; i < 2; i++) {
      lab.energy(z, e);
    }
    credit.spent(meter.instructions());
  }

  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "W.",
      help = "H.",
      limitMillis = 20_000)
  void s6_mel(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] s = new short[512];
    for (int i = 0; i < 480; i++) s[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    short[] f = new short[512];
    int[] z = new int[257];
    int[] e = new int[257];
    long[] c = new long[40];
    int[] g = new int[40];
    int[] r = new int[40];
    int[] n = new int[40];
    lab.window(s, 0, f);
    short[] f2 = new short[512];
    int shift = lab.autoScale(f, f2);
    lab.realFft(f2, z);
    lab.energy(z, e);
    lab.mel(e, c);
    for (int i = 0; i < 40; i++) g[i] = lab.squareRoot(c[i]) >> shift;
    lab.subtractNoise(g, r, n);
    for (int i = 0; i < 2; i++) {
      lab.mel(e, c);
    }
    credit.spent(meter.instructions());
  }

  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "W.",
      help = "H.",
      limitMillis = 20_000)
  void s7_sqrt(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] s = new short[512];
    for (int i = 0; i < 480; i++) s[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    short[] f = new short[512];
    int[] z = new int[257];
    int[] e = new int[257];
    long[] c = new long[40];
    int[] g = new int[40];
    int[] r = new int[40];
    int[] n = new int[40];
    lab.window(s, 0, f);
    short[] f2 = new short[512];
    int shift = lab.autoScale(f, f2);
    lab.realFft(f2, z);
    lab.energy(z, e);
    lab.mel(e, c);
    for (int i = 0; i < 40; i++) g[i] = lab.squareRoot(c[i]) >> shift;
    lab.subtractNoise(g, r, n);
    for (int i = 0; i < 2; i++) {
      lab.squareRoot(c[20]);
    }
    credit.spent(meter.instructions());
  }

  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "W.",
      help = "H.",
      limitMillis = 20_000)
  void s8_sub(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] s = new short[512];
    for (int i = 0; i < 480; i++) s[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    short[] f = new short[512];
    int[] z = new int[257];
    int[] e = new int[257];
    long[] c = new long[40];
    int[] g = new int[40];
    int[] r = new int[40];
    int[] n = new int[40];
    lab.window(s, 0, f);
    short[] f2 = new short[512];
    int shift = lab.autoScale(f, f2);
    lab.realFft(f2, z);
    lab.energy(z, e);
    lab.mel(e, c);
    for (int i = 0; i < 40; i++) g[i] = lab.squareRoot(c[i]) >> shift;
    lab.subtractNoise(g, r, n);
    for (int i = 0; i < 2; i++) {
      lab.subtractNoise(g, r, n);
    }
    credit.spent(meter.instructions());
  }

  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "W.",
      help = "H.",
      limitMillis = 20_000)
  void s9_pcan(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] s = new short[512];
    for (int i = 0; i < 480; i++) s[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    short[] f = new short[512];
    int[] z = new int[257];
    int[] e = new int[257];
    long[] c = new long[40];
    int[] g = new int[40];
    int[] r = new int[40];
    int[] n = new int[40];
    lab.window(s, 0, f);
    short[] f2 = new short[512];
    int shift = lab.autoScale(f, f2);
    lab.realFft(f2, z);
    lab.energy(z, e);
    lab.mel(e, c);
    for (int i = 0; i < 40; i++) g[i] = lab.squareRoot(c[i]) >> shift;
    lab.subtractNoise(g, r, n);
    for (int i = 0; i < 2; i++) {
      lab.pcan(r, n, g);
    }
    credit.spent(meter.instructions());
  }

  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "W.",
      help = "H.",
      limitMillis = 20_000)
  void sa_log(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] s = new short[512];
    for (int i = 0; i < 480; i++) s[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    short[] f = new short[512];
    int[] z = new int[257];
    int[] e = new int[257];
    long[] c = new long[40];
    int[] g = new int[40];
    int[] r = new int[40];
    int[] n = new int[40];
    lab.window(s, 0, f);
    short[] f2 = new short[512];
    int shift = lab.autoScale(f, f2);
    lab.realFft(f2, z);
    lab.energy(z, e);
    lab.mel(e, c);
    for (int i = 0; i < 40; i++) g[i] = lab.squareRoot(c[i]) >> shift;
    lab.subtractNoise(g, r, n);
    for (int i = 0; i < 2; i++) {
      lab.log(r[5]);
    }
    credit.spent(meter.instructions());
  }

  @Check(
      points = 4,
      category = Category.LATENCY,
      counts = Count.INSTRUCTIONS,
      topic = "budget",
      why = "W.",
      help = "H.",
      limitMillis = 20_000)
  void sb_feat(AudioFrontEndLab lab, Meter meter, Credit credit) {
    SplittableRandom random = new SplittableRandom(9);
    short[] s = new short[512];
    for (int i = 0; i < 480; i++) s[i] = (short) (random.nextInt(-32768, 32768) >> 4);
    short[] f = new short[512];
    int[] z = new int[257];
    int[] e = new int[257];
    long[] c = new long[40];
    int[] g = new int[40];
    int[] r = new int[40];
    int[] n = new int[40];
    lab.window(s, 0, f);
    short[] f2 = new short[512];
    int shift = lab.autoScale(f, f2);
    lab.realFft(f2, z);
    lab.energy(z, e);
    lab.mel(e, c);
    for (int i = 0; i < 40; i++) g[i] = lab.squareRoot(c[i]) >> shift;
    lab.subtractNoise(g, r, n);
    for (int i = 0; i < 2; i++) {
      lab.feature(500);
    }
    credit.spent(meter.instructions());
  }
}
