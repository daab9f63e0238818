package lab02;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 02 asks of {@code LittleEndian}: numbers, and no byte outside the file. */
final class LittleEndianChecks {
  @Check(
      points = 4,
      topic = "numbers",
      why = "Every other number in the file is read with these four methods.",
      help =
          "The byte at the position itself is the least significant one; each next "
              + "counts 256 times more.")
  void numbers_are_little_endian(ModelReadingLab lab) {
    byte[] file = {0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x08, 0x19};
    assertThat(lab.int8At(file, 8)).as("int8At position 8").isEqualTo(0x19);
    assertThat(lab.uint16At(file, 0)).as("uint16At position 0").isEqualTo(0x2211);
    assertThat(lab.uint16At(file, 7)).as("uint16At position 7").isEqualTo(0x1908);
    assertThat(lab.int32At(file, 0)).as("int32At position 0").isEqualTo(0x44332211);
    assertThat(lab.int32At(file, 3)).as("int32At position 3").isEqualTo(0x77665544);
    assertThat(lab.int64At(file, 1)).as("int64At position 1").isEqualTo(0x19087766_55443322L);
  }

  @Check(
      points = 4,
      topic = "numbers",
      why =
          "A Java byte is signed; half of all bytes would otherwise flood the bits "
              + "above them with ones.",
      help =
          "Mask every byte but the topmost of a signed number with 0xff before you "
              + "shift it; a long needs a long mask.",
      needs = "numbers_are_little_endian")
  void signs_do_not_spill_into_higher_bytes(ModelReadingLab lab, RandomGenerator random) {
    for (int i = 0; i < 15; i++) {
      byte[] file = new byte[8];
      random.nextBytes(file);
      for (int j = 0; j < file.length; j++) {
        file[j] |= (byte) (random.nextBoolean() ? 0x80 : 0);
      }
      ByteBuffer expected = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
      String bytes = Arrays.toString(file);
      assertThat(lab.int8At(file, 3)).as("int8At 3 of %s", bytes).isEqualTo(file[3]);
      assertThat(lab.uint16At(file, 1))
          .as("uint16At 1 of %s", bytes)
          .isEqualTo(expected.getShort(1) & 0xffff);
      assertThat(lab.int32At(file, 2)).as("int32At 2 of %s", bytes).isEqualTo(expected.getInt(2));
      assertThat(lab.int64At(file, 0)).as("int64At 0 of %s", bytes).isEqualTo(expected.getLong(0));
    }
  }

  @Check(
      points = 3,
      topic = "bounds",
      why =
          "A board has no exception to catch: what a damaged file makes it read must "
              + "be refused first.",
      help =
          "Compare position with length - count; position + count may wrap around to a "
              + "negative number.",
      needs = "numbers_are_little_endian")
  void reading_outside_the_file_is_refused(ModelReadingLab lab) {
    byte[] file = new byte[12];
    assertThat(lab.int32At(file, 8)).as("int32At 8 of 12 bytes").isZero();
    assertThat(lab.int64At(file, 4)).as("int64At 4 of 12 bytes").isZero();
    for (int position : new int[] {12, -1, Integer.MIN_VALUE}) {
      Expect.refused("int8At " + position + " of 12 bytes", () -> lab.int8At(file, position));
    }
    for (int position : new int[] {11, 12, 1000, -2}) {
      Expect.refused("uint16At " + position + " of 12 bytes", () -> lab.uint16At(file, position));
    }
    for (int position : new int[] {9, 12, -4}) {
      Expect.refused("int32At " + position + " of 12 bytes", () -> lab.int32At(file, position));
    }
    for (int position : new int[] {5, 12, -8}) {
      Expect.refused("int64At " + position + " of 12 bytes", () -> lab.int64At(file, position));
    }
    Expect.refused("int8At 0 of an empty file", () -> lab.int8At(new byte[0], 0));
  }

  @Check(
      points = 2,
      topic = "bounds",
      why = "A damaged offset can be any int, and a sum that wraps around looks harmless.",
      help = "position + count wraps around: compare position with length - count instead.",
      needs = "reading_outside_the_file_is_refused")
  void positions_near_the_end_of_int_are_refused(ModelReadingLab lab) {
    byte[] file = new byte[12];
    int last = Integer.MAX_VALUE;
    Expect.refused("int8At 2^31 - 1 of 12 bytes", () -> lab.int8At(file, last));
    Expect.refused("uint16At 2^31 - 1 of 12 bytes", () -> lab.uint16At(file, last));
    Expect.refused("int32At 2^31 - 3 of 12 bytes", () -> lab.int32At(file, last - 2));
    Expect.refused("int64At 2^31 - 7 of 12 bytes", () -> lab.int64At(file, last - 6));
  }
}
