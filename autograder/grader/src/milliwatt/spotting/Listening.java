package milliwatt.spotting;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import tinyml.Detector;
import tinyml.SpotterSettings;

/** Listens to one source of sound after the other, and shows what it hears. */
public final class Listening {
  /**
   * A tenth of a second at a time: often enough for the eye, and far less than a refractory time.
   */
  public static final int STEP = SpotterModel.RATE / 10;

  /** A JVM becomes faster as it compiles what runs often; longer than this nobody waits for it. */
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** It is fast enough when so many steps in a row took less than this share of their time. */
  private static final int FAST_STEPS = 10;

  private static final double FAST = 0.01;

  private final Spotter spotter;
  private final SpotterSettings settings;
  private final Display display;

  private String source;
  private long samples;
  private double computed;
  private int detections;

  public Listening(Spotter spotter, SpotterSettings settings, Display display) {
    this.spotter = spotter;
    this.settings = settings;
    this.display = display;
  }

  /**
   * Hears noise until the JVM has compiled what is to come, for at most two seconds of our time, so
   * that the first words are not late. All of it is forgotten.
   */
  public void warmUp() {
    Random random = new Random(1);
    short[] noise = new short[STEP];
    long end = System.nanoTime() + WARM_UP_NANOS;
    int fast = 0;
    spotter.listen(settings);
    while (fast < FAST_STEPS && System.nanoTime() - end < 0) {
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (short) (1_000 * random.nextGaussian());
      }
      double share = spotter.hear(noise).computed() * SpotterModel.RATE / STEP;
      fast = share < FAST ? fast + 1 : 0;
    }
  }

  /** Begins to listen to a source. */
  public void begin(String name) {
    source = name;
    samples = 0;
    computed = 0;
    detections = 0;
    spotter.listen(settings);
  }

  /** Hears so many samples, at most {@link #STEP}. */
  public void hear(short[] block, int count) {
    short[] part = count == block.length ? block : Arrays.copyOf(block, count);
    Spotter.Heard heard = spotter.hear(part);
    samples += count;
    computed += heard.computed();
    double[] scores = heard.scores();
    if (heard.keyword() != Detector.NONE) {
      detections++;
      String word = spotter.classes().name(heard.keyword());
      display.detected(
          new Display.Detection(source, heard.seconds(), word, scores[heard.keyword()]));
    }
    display.heard(new Display.Moment(seconds(), Level.decibels(part, count), scores));
  }

  /** Ends the source. */
  public void end() {
    display.ended(new Display.Summary(source, seconds(), computed, detections));
  }

  /** Listens to the whole of a sound. */
  public void hear(String name, short[] sound) {
    begin(name);
    for (int start = 0; start < sound.length; start += STEP) {
      int end = Math.min(sound.length, start + STEP);
      hear(Arrays.copyOfRange(sound, start, end), end - start);
    }
    end();
  }

  private double seconds() {
    return (double) samples / SpotterModel.RATE;
  }
}
