package milliwatt.spotting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import milliwatt.spotting.Display.Detection;
import milliwatt.spotting.Display.Moment;
import milliwatt.spotting.Display.Summary;
import org.junit.jupiter.api.Test;

class LiveDisplayTest {
  private static final Classes CLASSES = Classes.parse(Classes.USUAL);
  private static final Moment MOMENT =
      new Moment(3.24, -30, new double[] {0.05, 0.1, 0, 0.85, 0.995});

  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);

  private LiveDisplay display(int width) {
    return new LiveDisplay(CLASSES, new LinesDisplay(out), out, true, width);
  }

  @Test
  void time_level_and_each_score_have_a_number_and_a_bar() {
    assertThat(display(120).line(MOMENT))
        .startsWith("   3.2s -30dB [###   ] ")
        .contains("silence .05", "unknown .10", "bed .00", "cat .85###  ", "happy .99####");
  }

  @Test
  void a_narrow_terminal_gets_shorter_names_and_still_one_line() {
    assertThat(display(80).line(MOMENT))
        .contains("sil .05", "unk .10", "cat .85###", "hap .99###")
        .hasSizeLessThan(80);
    for (int width = 40; width < 120; width++) {
      assertThat(display(width).line(MOMENT)).hasSizeLessThan(width);
    }
  }

  @Test
  void what_is_detected_stays_and_the_line_is_drawn_again_below() {
    LiveDisplay display = display(80);
    display.heard(MOMENT);
    display.detected(new Detection("x.wav", 3.2, "cat", 0.85));
    display.ended(new Summary("x.wav", 4, 0.02, 1));
    assertThat(text.toString())
        .containsSubsequence(
            "\r\u001b[K   3.2s",
            "\r\u001b[K    3.20 s  cat        0.85  x.wav\n",
            "x.wav: 1 word in 4.0 s of sound; real time factor 0.0050.\n");
  }

  @Test
  void it_is_not_drawn_more_often_than_an_eye_can_follow() {
    LiveDisplay display = display(80);
    for (int i = 0; i < 1_000; i++) {
      display.heard(MOMENT);
    }
    assertThat(text.toString().split("\r\u001b\\[K")).hasSizeLessThan(500);
  }

  @Test
  void programs_read_an_object_a_line() {
    JsonDisplay display = new JsonDisplay(out);
    display.heard(MOMENT);
    display.detected(new Detection("x.wav", 3.2, "cat", 0.85));
    display.ended(new Summary("x.wav", 4, 0.02, 1));
    assertThat(text.toString().lines())
        .containsExactly(
            "{\"event\":\"detection\",\"source\":\"x.wav\",\"seconds\":3.2,\"word\":\"cat\",\"score\":0.85}",
            "{\"event\":\"end\",\"source\":\"x.wav\",\"seconds\":4.0,\"detections\":1,\"realTimeFactor\":0.005}");
  }
}
