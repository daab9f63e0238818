package tinyml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LittleEndianTest {
  private static final byte[] BYTES = {
    0x01, (byte) 0x80, (byte) 0xff, 0x7f, (byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0, 0
  };

  @Test
  void two_bytes_are_signed_or_not() {
    assertThat(LittleEndian.uint16(BYTES, 0)).isEqualTo(0x8001);
    assertThat(LittleEndian.int16(BYTES, 0)).isEqualTo(0x8001 - 0x10000);
    assertThat(LittleEndian.uint16(BYTES, 2)).isEqualTo(0x7fff);
  }

  @Test
  void four_and_eight_bytes_are_read_at_any_alignment() {
    assertThat(LittleEndian.int32(BYTES, 0)).isEqualTo(0x7fff8001);
    assertThat(LittleEndian.int32(BYTES, 1)).isEqualTo(0xfe7fff80);
    assertThat(LittleEndian.int64(BYTES, 0)).isEqualTo(0xfffffffe_7fff8001L);
    assertThat(LittleEndian.int64(BYTES, 2)).isEqualTo(0x0000ffff_fffe7fffL);
  }

  @Test
  void what_is_written_is_read_back() {
    for (int value : new int[] {0, 1, -1, 0x12345678, Integer.MIN_VALUE, 0x80ff7f01}) {
      byte[] bytes = new byte[9];
      LittleEndian.putInt32(bytes, 3, value);
      assertThat(LittleEndian.int32(bytes, 3)).isEqualTo(value);
    }
    byte[] bytes = new byte[6];
    LittleEndian.putFloat32(bytes, 1, -1.5f);
    assertThat(LittleEndian.float32(bytes, 1)).isEqualTo(-1.5f);
    assertThat(bytes[0]).isZero();
    assertThat(bytes[5]).isZero();
  }
}
