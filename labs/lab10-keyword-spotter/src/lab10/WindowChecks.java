package lab10;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import milliwatt.check.Check;

/** The features of the last second. */
final class WindowChecks {
  @Check(
      points = 2,
      topic = "window",
      why = "A model hears words forward: the frames must lie in the order of time.",
      help =
          "The oldest frame is the one that the next would replace. Two loops: up to the end of"
              + " the ring, then from its beginning.")
  void the_oldest_frame_comes_first(KeywordSpotterLab lab) {
    lab.window(3, 2);
    for (int frame = 0; frame < 8; frame++) {
      lab.addFrame(frame(frame));
      if (frame >= 2) {
        byte[] input = new byte[6];
        lab.copyFrames(input, 0);
        byte[] expected = {
          (byte) (10 * (frame - 2)), (byte) (10 * (frame - 2) + 1),
          (byte) (10 * (frame - 1)), (byte) (10 * (frame - 1) + 1),
          (byte) (10 * frame), (byte) (10 * frame + 1)
        };
        assertThat(input).as("the window after frame %d", frame).isEqualTo(expected);
      }
    }
  }

  @Check(
      points = 1,
      topic = "window",
      why = "Until a second was heard, part of the window is nothing that anybody said.",
      help = "Count the frames that came, and stop counting when the window has all it holds.")
  void a_window_is_full_with_its_last_frame(KeywordSpotterLab lab) {
    lab.window(3, 2);
    for (int frame = 0; frame < 9; frame++) {
      assertThat(lab.full()).as("full after %d frames of 3", frame).isEqualTo(frame >= 3);
      lab.addFrame(frame(frame));
    }
  }

  @Check(
      points = 1,
      topic = "window",
      why = "The input lies somewhere in the arena, and beside it lie other tensors.",
      help = "Both loops begin at offset; the second also behind what the first has copied.",
      needs = "the_oldest_frame_comes_first")
  void frames_go_to_their_place_in_the_arena(KeywordSpotterLab lab) {
    lab.window(3, 2);
    for (int frame = 0; frame < 4; frame++) {
      lab.addFrame(frame(frame));
    }
    byte[] arena = new byte[12];
    Arrays.fill(arena, (byte) 99);
    lab.copyFrames(arena, 4);
    assertThat(arena).isEqualTo(new byte[] {99, 99, 99, 99, 10, 11, 20, 21, 30, 31, 99, 99});
  }

  private static byte[] frame(int i) {
    return new byte[] {(byte) (10 * i), (byte) (10 * i + 1)};
  }
}
