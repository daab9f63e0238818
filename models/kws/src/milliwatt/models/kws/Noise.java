package milliwatt.models.kws;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Background sound: pieces of recordings, or noise of a random colour. */
final class Noise {

  private final List<Recording> recordings;
  private final boolean generated;

  private Noise(List<Recording> recordings, boolean generated) {
    this.recordings = recordings;
    this.generated = generated;
  }

  /** The first half of every noise recording, and generated noise. */
  static Noise forTraining(List<Recording> all) {
    List<Recording> halves = new ArrayList<>();
    for (Recording noise : recorded(all)) {
      halves.add(noise.part(0, noise.samples().length / 2));
    }
    return new Noise(halves, true);
  }

  /** The second half of every noise recording. */
  static Noise forTesting(List<Recording> all) {
    List<Recording> halves = new ArrayList<>();
    for (Recording noise : recorded(all)) {
      halves.add(noise.part(noise.samples().length / 2, noise.samples().length));
    }
    return new Noise(halves, false);
  }

  private static List<Recording> recorded(List<Recording> all) {
    return all.stream().filter(recording -> recording.set().equals("noise")).toList();
  }

  /** Noise with a root mean square of 1. */
  float[] draw(int length, RandomGenerator random) {
    float[] noise;
    if (recordings.isEmpty() || generated && random.nextInt(4) == 0) {
      noise = coloured(length, random);
    } else {
      short[] samples = recordings.get(random.nextInt(recordings.size())).samples();
      int at = random.nextInt(samples.length);
      noise = new float[length];
      for (int i = 0; i < length; i++) {
        noise[i] = samples[(at + i) % samples.length];
      }
    }
    scale(noise, 1 / Math.max(1e-6, rootMeanSquare(noise)));
    return noise;
  }

  /** White noise through one to three filters of first order, sometimes with a hum below. */
  private static float[] coloured(int length, RandomGenerator random) {
    float[] noise = new float[length];
    for (int i = 0; i < length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    int filters = random.nextInt(3);
    for (int filter = 0; filter < filters; filter++) {
      float keep = 1 - (float) Math.pow(10, -2.5 * random.nextDouble());
      boolean high = random.nextInt(4) == 0;
      float low = 0;
      for (int i = 0; i < length; i++) {
        low = keep * low + (1 - keep) * noise[i];
        noise[i] = high ? noise[i] - low : low;
      }
    }
    if (random.nextInt(3) == 0) {
      double step = 2 * Math.PI * (random.nextBoolean() ? 50 : 100 + random.nextInt(900)) / 16000;
      double loud = rootMeanSquare(noise) * 3 * random.nextDouble();
      for (int i = 0; i < length; i++) {
        noise[i] += (float) (loud * (Math.sin(step * i) + 0.5 * Math.sin(3 * step * i)));
      }
    }
    return noise;
  }

  static void scale(float[] samples, double factor) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= (float) factor;
    }
  }

  static double rootMeanSquare(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += (double) sample * sample;
    }
    return Math.sqrt(sum / Math.max(1, samples.length));
  }
}
