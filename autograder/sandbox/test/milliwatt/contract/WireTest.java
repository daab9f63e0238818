package milliwatt.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferUnderflowException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WireTest {
  @Test
  void every_type_comes_back_as_it_was() {
    WireWriter out = new WireWriter();
    out.write(true);
    out.write((byte) -128);
    out.write(Short.MIN_VALUE);
    out.write('\uFFFF');
    out.write(Integer.MIN_VALUE);
    out.write(Long.MAX_VALUE);
    out.write(-0.0f);
    out.write(Double.MIN_VALUE);
    out.write(new boolean[] {true, false});
    out.write(new byte[] {1, -1});
    out.write(new short[] {2, -2});
    out.write(new char[] {'a', '\uD800'});
    out.write(new int[] {3, -3});
    out.write(new long[] {4, -4});
    out.write(new float[] {5.5f, Float.NEGATIVE_INFINITY});
    out.write(new double[] {6.5, Double.NaN});

    WireReader in = new WireReader(out.toByteArray());
    assertThat(in.readBoolean()).isTrue();
    assertThat(in.readByte()).isEqualTo((byte) -128);
    assertThat(in.readShort()).isEqualTo(Short.MIN_VALUE);
    assertThat(in.readChar()).isEqualTo('\uFFFF');
    assertThat(in.readInt()).isEqualTo(Integer.MIN_VALUE);
    assertThat(in.readLong()).isEqualTo(Long.MAX_VALUE);
    assertThat(Float.floatToRawIntBits(in.readFloat())).isEqualTo(0x8000_0000);
    assertThat(in.readDouble()).isEqualTo(Double.MIN_VALUE);
    assertThat(in.readBooleans()).containsExactly(true, false);
    assertThat(in.readBytes()).containsExactly(1, -1);
    assertThat(in.readShorts()).containsExactly((short) 2, (short) -2);
    assertThat(in.readChars()).containsExactly('a', '\uD800');
    assertThat(in.readInts()).containsExactly(3, -3);
    assertThat(in.readLongs()).containsExactly(4L, -4L);
    assertThat(in.readFloats()).containsExactly(5.5f, Float.NEGATIVE_INFINITY);
    assertThat(in.readDoubles()).containsExactly(6.5, Double.NaN);
    assertThat(in.atEnd()).isTrue();
  }

  @Test
  void numbers_are_little_endian() {
    WireWriter out = new WireWriter();
    out.write(0x04030201);
    assertThat(out.toByteArray()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void an_array_longer_than_the_bytes_is_refused_before_it_is_allocated() {
    WireWriter out = new WireWriter();
    out.write(Integer.MAX_VALUE);
    WireReader in = new WireReader(out.toByteArray());
    assertThatThrownBy(in::readLongs).isInstanceOf(BufferUnderflowException.class);
  }

  @Test
  void a_negative_length_is_refused() {
    WireWriter out = new WireWriter();
    out.write(-1);
    WireReader in = new WireReader(out.toByteArray());
    assertThatThrownBy(in::readBytes).isInstanceOf(BufferUnderflowException.class);
  }

  @Test
  void no_bytes_whatever_give_another_exception() {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(24)];
      random.nextBytes(bytes);
      WireReader in = new WireReader(bytes);
      try {
        while (!in.atEnd()) {
          read(in, random.nextInt(8));
        }
      } catch (BufferUnderflowException e) {
        // the one documented way to end
      }
    }
  }

  private static void read(WireReader in, int kind) {
    switch (kind) {
      case 0 -> in.readBooleans();
      case 1 -> in.readBytes();
      case 2 -> in.readShorts();
      case 3 -> in.readChars();
      case 4 -> in.readInts();
      case 5 -> in.readLongs();
      case 6 -> in.readFloats();
      default -> in.readDoubles();
    }
  }
}
