package lab12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import milliwatt.check.Check;
import milliwatt.check.Refused;

/** From the camera to the decision, in microseconds. */
final class BudgetChecks {
  @Check(
      points = 1,
      topic = "frame-time",
      why = "Sending a frame may take longer than understanding it.",
      help = "A kilohertz is a tick in a thousand microseconds; round up.")
  void a_frame_takes_its_time_on_the_wire(VisualWakeWordsLab lab) {
    assertThat(lab.transfer(160 * 120 * 2, 8_000)).as("38,400 bytes at 8 MHz").isEqualTo(4_800);
    assertThat(lab.transfer(7, 3_000)).as("7 bytes at 3 MHz").isEqualTo(3);
    assertThat(lab.transfer(2560 * 1920 * 2, 10_000)).as("five megapixels").isEqualTo(983_040);
  }

  @Check(
      points = 1,
      topic = "frame-time",
      why = "Instructions are what we can count; microseconds are what a person waits.",
      help =
          "instructions * milliCycles / 1000 cycles, and kilohertz / 1000 of them a microsecond.")
  void instructions_become_microseconds(VisualWakeWordsLab lab) {
    assertThat(lab.compute(12_000_000, 1_300, 64_000))
        .as("12 million at 64 MHz")
        .isEqualTo(243_750);
    assertThat(lab.compute(10, 1_000, 3_000)).as("10 at 3 MHz").isEqualTo(4);
    assertThat(lab.compute(4_000_000_000L, 1_000, 480_000)).as("4000 million").isEqualTo(8_333_334);
  }

  @Check(
      points = 2,
      topic = "frame-time",
      why =
          "The pipeline hides behind the wire; the model does not, for it needs the input's place.",
      help = "Exposure, then the longer of transfer and pipeline, then the inference.",
      needs = {"a_frame_takes_its_time_on_the_wire", "instructions_become_microseconds"})
  void the_pipeline_hides_behind_the_transfer(VisualWakeWordsLab lab) {
    assertThat(lab.period(10_000, 4_800, 3_000, 243_750)).isEqualTo(258_550);
    assertThat(lab.period(10_000, 4_800, 6_000, 243_750)).isEqualTo(259_750);
    assertThat(lab.milliFramesPerSecond(258_550)).as("a period of 258.55 ms").isEqualTo(3_867);
    assertThat(lab.milliFramesPerSecond(1)).as("a period of 1 us").isEqualTo(1_000_000_000);
  }

  @Check(
      points = 2,
      topic = "decision-time",
      why = "Smoothing is paid for in frames, and a frame may be a quarter of a second.",
      help = "The least k with k * score + smoothing / 2 of at least on * smoothing.")
  void a_mean_takes_frames_to_rise(VisualWakeWordsLab lab) {
    assertThat(lab.framesToDecide(1, 180, 200)).as("without smoothing").isEqualTo(1);
    assertThat(lab.framesToDecide(4, 180, 250)).as("of 4, 250 for 180").isEqualTo(3);
    assertThat(lab.framesToDecide(4, 180, 180)).as("of 4, 180 for 180").isEqualTo(4);
    assertThat(lab.framesToDecide(3, 85, 255))
        .as("of 3, 255 for 85: 255 + 1 is 3 * 85 + 1")
        .isEqualTo(1);
    assertThat(lab.framesToDecide(2, 128, 255))
        .as("of 2, 255 for 128, as 127.5 is 128")
        .isEqualTo(1);
    assertThatThrownBy(() -> lab.framesToDecide(4, 180, 179)).isInstanceOf(Refused.class);
  }

  @Check(
      points = 1,
      topic = "decision-time",
      why = "A promise is about the unlucky one, who comes when a frame has just begun.",
      help = "One frame more than it takes to decide.",
      needs = "a_mean_takes_frames_to_rise")
  void the_unlucky_wait_a_frame_longer(VisualWakeWordsLab lab) {
    assertThat(lab.latency(258_550, 3)).isEqualTo(1_034_200);
    assertThatThrownBy(() -> lab.latency(1_000_000, 2_147)).isInstanceOf(Refused.class);
  }

  @Check(
      points = 1,
      topic = "decision-time",
      why = "A battery lasts for as long as the camera is off.",
      help = "period of interval, in parts of a million, rounded up; more than all is refused.",
      needs = "the_pipeline_hides_behind_the_transfer")
  void a_frame_now_and_then_is_a_part_of_the_time(VisualWakeWordsLab lab) {
    assertThat(lab.duty(258_550, 1_000_000)).isEqualTo(258_550);
    assertThat(lab.duty(258_550, 60_000_000)).as("one a minute").isEqualTo(4_310);
    assertThat(lab.duty(5, 5)).as("all the time").isEqualTo(1_000_000);
    assertThatThrownBy(() -> lab.duty(6, 5)).isInstanceOf(Refused.class);
  }
}
