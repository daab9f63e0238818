package lab12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import milliwatt.check.Check;

/** Greys to the model's bytes. */
final class ScaleChecks {
  private static final byte[] GREYS = {0, 1, 64, 127, (byte) 128, (byte) 200, (byte) 255};

  @Check(
      points = 2,
      topic = "scale",
      why = "A model that knows white as 1 and gets 255 has never seen anything so bright.",
      help = "Grey g is black + g * (white - black) / 255; lab 01 says which byte stands for that.")
  void a_grey_becomes_the_models_byte(VisualWakeWordsLab lab) {
    assertThat(scaled(lab, 0, 1, 1 / 255f, -128, 1))
        .as("0 to 1, scale 1/255, zero point -128")
        .containsExactly(-128, -127, -64, -1, 0, 72, 127);
    assertThat(scaled(lab, -1, 1, 1 / 64f, 0, 1))
        .as("-1 to 1, scale 1/64, zero point 0")
        .containsExactly(-64, -63, -32, 0, 0, 36, 64);
    assertThat(scaled(lab, 0, 2, 1 / 100f, -100, 1))
        .as("0 to 2, scale 1/100, zero point -100")
        .containsExactly(-100, -99, -50, 0, 0, 57, 100);
  }

  @Check(
      points = 1,
      topic = "scale",
      why = "MLPerf's model wants red, green and blue, and grey has as much of each.",
      help = "Each pixel's byte is written once for each channel, beside one another.",
      needs = "a_grey_becomes_the_models_byte")
  void every_channel_gets_the_same_byte(VisualWakeWordsLab lab) {
    assertThat(scaled(lab, 0, 1, 1 / 255f, -128, 3))
        .startsWith(-128, -128, -128, -127, -127, -127, -64, -64, -64);
  }

  @Check(
      points = 1,
      topic = "scale",
      why = "The input lies somewhere in the arena, and beside it lie other tensors.",
      help = "Write from offset on, count * channels bytes and no more.",
      needs = "every_channel_gets_the_same_byte")
  void a_row_goes_to_its_place_in_the_arena(VisualWakeWordsLab lab) {
    byte[] arena = new byte[9];
    Arrays.fill(arena, (byte) 99);
    lab.scale(0, 1, 1 / 255f, -128, new byte[] {1, 2}, 3, arena, 2);
    assertThat(arena).containsExactly(99, 99, -127, -127, -127, -126, -126, -126, 99);
  }

  private static int[] scaled(
      VisualWakeWordsLab lab, float black, float white, float scale, int zeroPoint, int channels) {
    byte[] input = new byte[GREYS.length * channels];
    lab.scale(black, white, scale, zeroPoint, GREYS, channels, input, 0);
    int[] bytes = new int[input.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = input[i];
    }
    return bytes;
  }
}
