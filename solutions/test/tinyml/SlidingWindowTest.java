package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SlidingWindowTest {
  @Test
  void same_pads_the_smaller_half_before_the_image() {
    assertThat(new SlidingWindow(SlidingWindow.SAME, 5, 3, 2, 1).before).isEqualTo(1);
    assertThat(new SlidingWindow(SlidingWindow.SAME, 6, 3, 2, 1).before).isZero();
    assertThat(new SlidingWindow(SlidingWindow.SAME, 49, 10, 2, 1).before).isEqualTo(4);
    assertThat(new SlidingWindow(SlidingWindow.SAME, 10, 4, 2, 1).before).isEqualTo(1);
    assertThat(new SlidingWindow(SlidingWindow.SAME, 8, 1, 2, 1).before).isZero();
  }

  @Test
  void same_has_an_output_for_each_stride_begun() {
    assertThat(new SlidingWindow(SlidingWindow.SAME, 49, 10, 2, 1).output).isEqualTo(25);
    assertThat(new SlidingWindow(SlidingWindow.SAME, 4, 100, 2, 1).output).isEqualTo(2);
  }

  @Test
  void valid_has_an_output_for_each_window_that_fits() {
    assertThat(new SlidingWindow(SlidingWindow.VALID, 10, 3, 2, 1).output).isEqualTo(4);
    assertThat(new SlidingWindow(SlidingWindow.VALID, 10, 3, 2, 3).output).isEqualTo(2);
    assertThat(new SlidingWindow(SlidingWindow.VALID, 10, 3, 2, 1).before).isZero();
  }

  @Test
  void the_taps_inside_are_those_that_hit_the_image() {
    for (int padding : new int[] {SlidingWindow.SAME, SlidingWindow.VALID}) {
      for (int input = 1; input < 9; input++) {
        for (int taps = 1; taps < 6; taps++) {
          for (int stride = 1; stride < 4; stride++) {
            for (int dilation = 1; dilation < 5; dilation++) {
              if (padding == SlidingWindow.SAME || (taps - 1) * dilation < input) {
                compareTaps(new SlidingWindow(padding, input, taps, stride, dilation));
              }
            }
          }
        }
      }
    }
  }

  private static void compareTaps(SlidingWindow window) {
    for (int o = 0; o < window.output; o++) {
      int seen = 0;
      for (int tap = 0; tap < window.taps; tap++) {
        int position = o * window.stride - window.before + tap * window.dilation;
        boolean inside = position >= 0 && position < window.input;
        assertThat(tap >= window.firstTap(o) && tap < window.endTap(o)).isEqualTo(inside);
        if (inside) {
          assertThat(position).isBetween(window.firstSeen(o), window.lastSeen(o));
          seen++;
        }
      }
      assertThat(window.sees(o)).isEqualTo(seen > 0);
    }
  }

  @Test
  void what_is_no_window_is_refused() {
    refuses("stride 0", SlidingWindow.SAME, 5, 3, 0, 1);
    refuses("0 taps", SlidingWindow.SAME, 5, 0, 1, 1);
    refuses("dilation -1", SlidingWindow.SAME, 5, 3, 1, -1);
    refuses("over 0 positions", SlidingWindow.SAME, 0, 3, 1, 1);
    refuses("6 positions long does not fit into 5", SlidingWindow.VALID, 5, 6, 1, 1);
    refuses("padding 2 is neither", 2, 5, 3, 1, 1);
  }

  @Test
  void numbers_beyond_the_int_range_are_refused() {
    int max = Integer.MAX_VALUE;
    refuses("too large", SlidingWindow.SAME, 5, max, 1, max);
    refuses("too large", SlidingWindow.SAME, max, 1, max, 1);
    refuses("too large", SlidingWindow.SAME, 5, 1, max, 1);
    compareTaps(new SlidingWindow(SlidingWindow.SAME, 5, 1, 1, max));
  }

  private static void refuses(
      String sentence, int padding, int input, int taps, int stride, int d) {
    assertThatThrownBy(() -> new SlidingWindow(padding, input, taps, stride, d))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining(sentence);
  }
}
