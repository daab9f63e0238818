package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DspTest {
  private static final int LEAST = Integer.MIN_VALUE;
  private static final int MOST = Integer.MAX_VALUE;
  private static final BigInteger WORD = BigInteger.TWO.pow(32);

  private final Random random = new Random(4);

  @Test
  void a_load_takes_four_bytes_the_lowest_first_at_any_alignment() {
    byte[] bytes = new byte[40];
    random.nextBytes(bytes);
    ByteBuffer expected = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at <= bytes.length - 4; at++) {
      assertThat(Dsp.load4(bytes, at)).isEqualTo(expected.getInt(at));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "8, -1, -1",
    "8, -2147483648, -2147483648",
    "8, 5, 8",
    "8, 7, 8",
    "8, 8, 8",
    "8, 9, 9",
    "8, 2147483647, 2147483647",
    "2, 0, 2",
    "0, 0, 0",
    "0, -3, -3"
  })
  void a_load_traps_at_the_first_index_that_is_out_of_range(int length, int at, int index) {
    assertThatThrownBy(() -> Dsp.load4(new byte[length], at))
        .isInstanceOf(ArrayIndexOutOfBoundsException.class)
        .hasMessage("Index %d out of bounds for length %d", index, length);
  }

  @Test
  void bytes_become_halves_with_their_sign() {
    assertThat(Dsp.sxtb16(0x7f_80_ff_01)).isEqualTo(0xff80_0001);
    assertThat(Dsp.sxtb16Ror8(0x7f_80_ff_01)).isEqualTo(0x007f_ffff);
  }

  @Test
  void two_products_of_halves_are_added_to_a_sum_that_wraps_around() {
    assertThat(Dsp.smlad(0x0003_fffe, 0x0005_0007, 100)).isEqualTo(100 + 3 * 5 - 2 * 7);
    assertThat(Dsp.smuad(0x0003_fffe, 0x0005_0007)).isEqualTo(3 * 5 - 2 * 7);
    assertThat(Dsp.smuad(0x8000_8000, 0x8000_8000)).isEqualTo(LEAST);
    assertThat(Dsp.smlad(0x8000_8000, 0x8000_8000, -1)).isEqualTo(MOST);
  }

  @Test
  void a_difference_of_crossed_products_is_added_to_a_sum() {
    assertThat(Dsp.smlsdx(0x0003_fffe, 0x0005_0007, 100)).isEqualTo(100 - 2 * 5 - 3 * 7);
    assertThat(Dsp.smlsdx(0x7fff_8000, 0x8000_8000, MOST)).isEqualTo(LEAST + 0x7fff_7fff);
  }

  @Test
  void halves_are_added_and_subtracted_each_on_its_own() {
    assertThat(Dsp.sadd16(0x0003_fffe, 0x0005_0007)).isEqualTo(0x0008_0005);
    assertThat(Dsp.sadd16(0x7fff_8000, 0x0001_ffff)).isEqualTo(0x8000_7fff);
    assertThat(Dsp.ssub16(0x0003_fffe, 0x0005_0007)).isEqualTo(0xfffe_fff7);
    assertThat(Dsp.ssub16(0x8000_0000, 0x0001_8000)).isEqualTo(0x7fff_8000);
    assertThat(Dsp.shadd16(0x7fff_8000, 0x7fff_8001)).isEqualTo(0x7fff_8000);
    assertThat(Dsp.shadd16(0x0001_fffe, 0x0002_ffff)).isEqualTo(0x0001_fffe);
  }

  @Test
  void a_complex_number_is_turned_by_a_quarter_and_added() {
    int x = 0x0003_fffe; // -2 + 3i
    int y = 0x0005_0007; // 7 + 5i
    assertThat(Dsp.sasx(x, y)).isEqualTo(0x000a_fff9); // -2 - 5, 3 + 7
    assertThat(Dsp.ssax(x, y)).isEqualTo(0xfffc_0003); // -2 + 5, 3 - 7
    assertThat(Dsp.sasx(0x7fff_8000, 0x0001_0001)).isEqualTo(0x8000_7fff);
    assertThat(Dsp.ssax(0x8000_7fff, 0x0001_0001)).isEqualTo(0x7fff_8000);
  }

  @Test
  void four_products_of_bytes_take_two_loads() {
    byte[] input = new byte[8];
    byte[] filter = new byte[8];
    for (int trial = 0; trial < 1_000; trial++) {
      random.nextBytes(input);
      random.nextBytes(filter);
      int a = Dsp.load4(input, 1);
      int b = Dsp.load4(filter, 3);
      int sum = Dsp.smlad(Dsp.sxtb16(a), Dsp.sxtb16(b), trial);
      sum = Dsp.smlad(Dsp.sxtb16Ror8(a), Dsp.sxtb16Ror8(b), sum);

      int expected = trial;
      for (int i = 0; i < 4; i++) {
        expected += input[1 + i] * filter[3 + i];
      }
      assertThat(sum).isEqualTo(expected);
    }
  }

  @Test
  void the_upper_half_of_a_product_is_rounded_with_ties_up() {
    assertThat(Dsp.smmulr(1, LEAST)).isEqualTo(0); // -0.5
    assertThat(Dsp.smmulr(3, LEAST)).isEqualTo(-1); // -1.5
    assertThat(Dsp.smmulr(-3, LEAST)).isEqualTo(2); // 1.5
    assertThat(Dsp.smmulr(LEAST, LEAST)).isEqualTo(1 << 30);
    againstExact(
        Dsp::smmulr,
        (x, y) -> x.multiply(y).multiply(BigInteger.TWO).add(WORD).shiftRight(33)); // floor
  }

  @Test
  void doubled_it_is_the_high_mul_of_a_multiplier_where_the_double_fits() {
    int[] edges = {0, 1, -1, 2, -2, (1 << 30) - 1, -(1 << 30), -(1 << 30) + 1};
    int[] multipliers = {LEAST, -1, 0, 1, 1 << 30, (1 << 30) + 1, MOST};
    for (int a : edges) {
      for (int b : multipliers) {
        assertHighMul(a, b);
      }
    }
    for (int i = 0; i < 100_000; i++) {
      assertHighMul(random.nextInt() >> 1 + random.nextInt(31), random.nextInt());
    }
    assertThat(Dsp.smmulr(2 * (1 << 30), 1 << 30)) // the double does not fit
        .isNotEqualTo(FixedPoint.saturatingRoundingDoublingHighMul(1 << 30, 1 << 30));
  }

  @Test
  void requantising_takes_a_few_instructions_where_sums_are_small() {
    for (int i = 0; i < 100_000; i++) {
      int left = random.nextInt(4);
      int right = left > 0 ? 0 : random.nextInt(16);
      int sum = random.nextInt(-(1 << 30) >> left, 1 << 30 >> left);
      int mantissa = random.nextInt(1 << 30, MOST);
      int product = Dsp.smmulr(sum << left + 1, mantissa);
      if (right > 0) {
        product = product + (1 << right - 1) + (product >> 31) >> right;
      }
      assertThat(product)
          .as("%d * %d / 2^31 * 2^%d", sum, mantissa, left - right)
          .isEqualTo(FixedPoint.multiplyByQuantizedMultiplier(sum, mantissa, left - right));
    }
  }

  private static void assertHighMul(int a, int b) {
    assertThat(Dsp.smmulr(2 * a, b))
        .as("%d times %d", a, b)
        .isEqualTo(FixedPoint.saturatingRoundingDoublingHighMul(a, b));
  }

  @Test
  void ssat_limits_to_what_so_many_bits_can_hold() {
    assertThat(Dsp.ssat(128, 8)).isEqualTo(127);
    assertThat(Dsp.ssat(-129, 8)).isEqualTo(-128);
    assertThat(Dsp.ssat(5, 1)).isEqualTo(0);
    assertThat(Dsp.ssat(-5, 1)).isEqualTo(-1);
    for (int bits = 1; bits <= 32; bits++) {
      long most = (1L << bits - 1) - 1;
      for (int i = 0; i < 1_000; i++) {
        int value = random.nextInt() >> random.nextInt(32);
        long expected = Math.clamp((long) value, -most - 1, most);
        assertThat(Dsp.ssat(value, bits))
            .as("%d to %d bits", value, bits)
            .isEqualTo((int) expected);
      }
    }
  }

  @Test
  void sums_and_differences_saturate() {
    assertThat(Dsp.qadd(MOST, 1)).isEqualTo(MOST);
    assertThat(Dsp.qadd(LEAST, -1)).isEqualTo(LEAST);
    assertThat(Dsp.qsub(0, LEAST)).isEqualTo(MOST);
    assertThat(Dsp.qsub(LEAST, MOST)).isEqualTo(LEAST);
    BigInteger least = BigInteger.valueOf(LEAST);
    BigInteger most = BigInteger.valueOf(MOST);
    againstExact(Dsp::qadd, (x, y) -> x.add(y).max(least).min(most));
    againstExact(Dsp::qsub, (x, y) -> x.subtract(y).max(least).min(most));
  }

  @Test
  void zeros_are_counted_down_to_the_highest_one() {
    assertThat(Dsp.clz(0)).isEqualTo(32);
    assertThat(Dsp.clz(1)).isEqualTo(31);
    assertThat(Dsp.clz(-1)).isEqualTo(0);
  }

  private interface Exact {
    BigInteger of(BigInteger x, BigInteger y);
  }

  private void againstExact(IntBinaryOperator method, Exact exact) {
    for (int i = 0; i < 20_000; i++) {
      int x = random.nextInt() >> random.nextInt(32);
      int y = random.nextInt() >> random.nextInt(32);
      assertThat(method.applyAsInt(x, y))
          .as("of %d and %d", x, y)
          .isEqualTo(exact.of(BigInteger.valueOf(x), BigInteger.valueOf(y)).intValueExact());
    }
  }
}
