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
}
