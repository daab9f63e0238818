package lab15;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** One clip becomes many. */
final class AugmentationChecks {
  @Check(
      points = 1,
      topic = "augmentation",
      why = "Nobody presses the button at the same moment of a word twice.",
      help = "Sample i of the result is sample i - by of the clip, if there is such a sample.")
  void a_clip_comes_later_or_earlier(YourOwnKeywordLab lab) {
    short[] clip = {1, 2, 3, 4, 5};
    assertThat(shifted(lab, clip, 2)).as("2 later").isEqualTo(new short[] {0, 0, 1, 2, 3});
    assertThat(shifted(lab, clip, -1)).as("1 earlier").isEqualTo(new short[] {2, 3, 4, 5, 0});
    assertThat(shifted(lab, clip, 0)).as("not moved").isEqualTo(clip);
    assertThat(shifted(lab, clip, 9)).as("moved out").isEqualTo(new short[5]);
  }

  @Check(
      points = 2,
      topic = "augmentation",
      why = "A child's voice is higher and faster than its teacher's, and says the same word.",
      help = "Place i * speed has a whole part and 256ths: weigh the two samples around it.")
  void a_faster_clip_lies_between_the_samples(YourOwnKeywordLab lab) {
    short[] clip = {0, 100, 200, -300, 400};
    assertThat(atSpeed(lab, clip, 256)).as("at speed 1").isEqualTo(clip);
    assertThat(atSpeed(lab, clip, 512))
        .as("twice as fast")
        .isEqualTo(new short[] {0, 200, 400, 0, 0});
    assertThat(atSpeed(lab, clip, 128))
        .as("half as fast")
        .isEqualTo(new short[] {0, 50, 100, 150, 200});
    assertThat(atSpeed(lab, clip, 192))
        .as("at three quarters; rounded down")
        .isEqualTo(new short[] {0, 75, 150, 75, -300});
  }

  @Check(
      points = 1,
      topic = "augmentation",
      why = "A sample that wraps around is a click louder than any word.",
      help = "Add half of 256 before the shift, and limit the product before it becomes a short.")
  void a_gain_is_rounded_and_limited(YourOwnKeywordLab lab) {
    short[] clip = {1, 2, 3, -1, -3, 20000, -20000};
    lab.amplify(clip, 128);
    assertThat(clip).as("a half").isEqualTo(new short[] {1, 1, 2, 0, -1, 10000, -10000});
    lab.amplify(clip, 1024);
    assertThat(clip).as("four times").isEqualTo(new short[] {4, 4, 8, 0, -4, 32767, -32768});
  }

  @Check(
      points = 1,
      topic = "noise",
      why = "Loudness is power, and power goes with the square.",
      help = "The mean of the squares, in a long; then its root.")
  void loudness_is_the_root_of_the_mean_square(YourOwnKeywordLab lab) {
    assertThat(lab.rootMeanSquare(new short[] {3, -4, 0, 0})).as("3, -4, 0, 0").isEqualTo(2);
    assertThat(lab.rootMeanSquare(new short[] {-7, -7, -7})).as("three times -7").isEqualTo(7);
    short[] loud = new short[1500];
    Arrays.fill(loud, Short.MIN_VALUE);
    assertThat(lab.rootMeanSquare(loud)).as("the loudest").isEqualTo(32768);
  }

  @Check(
      points = 2,
      topic = "noise",
      why =
          "Noise that is the same for soft and loud words drowns the one and is lost in the other.",
      help = "The gain is the clip's loudness times the ratio, by the loudness of the whole noise.",
      needs = "loudness_is_the_root_of_the_mean_square")
  void noise_is_in_a_ratio_to_the_clip(YourOwnKeywordLab lab) {
    short[] noise = {10, -10, 10, 10};
    short[] clip = {1000, -1000, 1000, -1000, 1000, 1000};
    short[] soft = clip.clone();
    lab.addNoise(soft, noise, 0, 64);
    assertThat(soft)
        .as("a quarter of the clip's loudness; the noise begins anew")
        .isEqualTo(new short[] {1250, -1250, 1250, -750, 1250, 750});
    short[] later = clip.clone();
    lab.addNoise(later, noise, 3, 256);
    assertThat(later)
        .as("as loud as the clip, from sample 3 of the noise on")
        .isEqualTo(new short[] {2000, 0, 0, 0, 2000, 2000});
    short[] loud = {30000, -30000, 30000, 30000};
    lab.addNoise(loud, noise, 0, 256);
    assertThat(loud).as("limited").isEqualTo(new short[] {32767, -32768, 32767, 32767});
    short[] alone = clip.clone();
    lab.addNoise(alone, new short[3], 0, 256);
    assertThat(alone).as("with silence for noise").isEqualTo(clip);
  }

  @Check(
      points = 2,
      topic = "augmentation",
      why =
          "Whoever gets other examples each time cannot find out whether a change made it better.",
      help =
          "Draw in this order: speed, shift, where the noise begins, its ratio, gain. Apply in the"
              + " same.",
      needs = {
        "a_clip_comes_later_or_earlier",
        "a_faster_clip_lies_between_the_samples",
        "a_gain_is_rounded_and_limited",
        "noise_is_in_a_ratio_to_the_clip"
      })
  void a_variation_follows_from_its_seed(YourOwnKeywordLab lab, RandomGenerator random) {
    short[] clip = new short[600];
    short[] noise = new short[250];
    for (int i = 0; i < clip.length; i++) {
      clip[i] = (short) random.nextInt(-3000, 3000);
      noise[i % noise.length] = (short) random.nextInt(-500, 500);
    }
    int seed = random.nextInt(1, 1 << 30);
    Numbers numbers = new Numbers(seed);
    lab.augmentation(clip.length, seed);
    for (int variation = 0; variation < 4; variation++) {
      short[] expected = atSpeed(lab, clip, numbers.between(236, 276));
      expected = shifted(lab, expected, numbers.between(-2000, 2000));
      int from = numbers.below(noise.length);
      lab.addNoise(expected, noise, from, numbers.below(61));
      lab.amplify(expected, numbers.between(64, 512));
      short[] result = new short[clip.length];
      lab.vary(clip, noise, result);
      assertThat(result).as("variation %d", variation).isEqualTo(expected);
    }
  }

  private static short[] shifted(YourOwnKeywordLab lab, short[] clip, int by) {
    short[] result = new short[clip.length];
    lab.shift(clip, by, result);
    return result;
  }

  private static short[] atSpeed(YourOwnKeywordLab lab, short[] clip, int speed) {
    short[] result = new short[clip.length];
    lab.changeSpeed(clip, speed, result);
    return result;
  }
}
