package lab12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** Colours to grey. */
final class LumaChecks {
  @Check(
      points = 2,
      topic = "luma",
      why = "A green jumper and a blue one of the same strength do not look equally bright.",
      help = "77, 150 and 29 256ths of red, green and blue; add 128 before the shift by 8.")
  void green_counts_most_and_blue_least(VisualWakeWordsLab lab) {
    assertThat(lab.grey(255, 0, 0)).as("the greatest red").isEqualTo(77);
    assertThat(lab.grey(0, 255, 0)).as("the greatest green").isEqualTo(149);
    assertThat(lab.grey(0, 0, 255)).as("the greatest blue").isEqualTo(29);
    assertThat(lab.grey(255, 255, 255)).as("white").isEqualTo(255);
    assertThat(lab.grey(10, 20, 31)).as("18.23 rounded").isEqualTo(18);
    assertThat(lab.grey(10, 20, 37)).as("18.91 rounded").isEqualTo(19);
  }

  @Check(
      points = 2,
      topic = "luma",
      why = "A byte above 127 is a negative number in Java, and a bright pixel would turn dark.",
      help = "`& 0xff` makes the number of a byte that of 0 .. 255.",
      needs = "green_counts_most_and_blue_least")
  void bright_bytes_are_bright(VisualWakeWordsLab lab, RandomGenerator random) {
    byte[] pixels = new byte[2 + 3 * 40];
    random.nextBytes(pixels);
    byte[] line = new byte[40];
    lab.greys(VisualWakeWordsLab.RGB888, pixels, 2, line);
    for (int i = 0; i < line.length; i++) {
      int red = pixels[2 + 3 * i] & 0xff;
      int green = pixels[3 + 3 * i] & 0xff;
      int blue = pixels[4 + 3 * i] & 0xff;
      assertThat(line[i] & 0xff)
          .as("the grey of %d, %d, %d", red, green, blue)
          .isEqualTo((77 * red + 150 * green + 29 * blue + 128) / 256);
    }
  }

  @Check(
      points = 2,
      topic = "rgb565",
      why = "If white is 248 and not 255, the model sees each scene a little darker than it is.",
      help = "Behind five bits write their upper three, behind six their upper two.",
      needs = "green_counts_most_and_blue_least")
  void sixteen_bits_hold_three_colours(VisualWakeWordsLab lab) {
    assertThat(of565(lab, 0xffff)).as("white").isEqualTo(255);
    assertThat(of565(lab, 0)).as("black").isZero();
    assertThat(of565(lab, 0x1f << 11)).as("the greatest red").isEqualTo(77);
    assertThat(of565(lab, 0x3f << 5)).as("the greatest green").isEqualTo(149);
    assertThat(of565(lab, 0x1f)).as("the greatest blue").isEqualTo(29);
    assertThat(of565(lab, 0x10 << 11 | 0x20 << 5 | 0x10)).as("half of each").isEqualTo(131);
  }

  @Check(
      points = 1,
      topic = "rgb565",
      why = "With its bytes the wrong way round a face becomes noise.",
      help = "The first of the two bytes holds red and half of green.",
      needs = "sixteen_bits_hold_three_colours")
  void the_high_byte_comes_first(VisualWakeWordsLab lab) {
    byte[] pixels = {99, 99, 99, (byte) 0xf8, 0x00, 0x07, (byte) 0xe0, 0x00, 0x1f};
    byte[] line = new byte[3];
    lab.greys(VisualWakeWordsLab.RGB565, pixels, 3, line);
    assertThat(new int[] {line[0] & 0xff, line[1] & 0xff, line[2] & 0xff})
        .as("red, green, blue behind an offset of 3")
        .containsExactly(77, 149, 29);
  }

  private static int of565(VisualWakeWordsLab lab, int pixel) {
    byte[] line = new byte[1];
    lab.greys(VisualWakeWordsLab.RGB565, new byte[] {(byte) (pixel >> 8), (byte) pixel}, 0, line);
    return line[0] & 0xff;
  }
}
