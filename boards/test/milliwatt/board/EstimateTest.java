package milliwatt.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every number here is worked out by hand beside its assertion. */
class EstimateTest {
  private final BoardCatalogue catalogue = new BoardCatalogue();

  @Test
  void code_and_model_go_to_flash_and_the_rest_to_ram() {
    assertThat(FirmwareNeed.of(20_000, 53_936, 600, 800, 4_000, 16_000))
        .isEqualTo(new FirmwareNeed(73_936, 21_400));
  }

  @Test
  void what_fits_says_what_is_left() {
    Fit fit = fit("nano33ble", new FirmwareNeed(73_936, 21_400));
    assertThat(fit.fits()).contains(true);
    assertThat(fit.parts().get(0).spare()).contains(983_040L - 73_936);
    assertThat(fit.parts().get(1).spare()).contains(261_632L - 21_400);
  }

  @Test
  void what_does_not_fit_says_by_how_much_it_is_short() {
    Fit fit = fit("edgebadge", new FirmwareNeed(507_904, 196_609));
    assertThat(fit.fits()).contains(false);
    assertThat(fit.parts().get(0).spare()).contains(0L);
    assertThat(fit.parts().get(1).spare()).contains(-1L);
  }

  @Test
  void where_code_runs_from_ram_both_come_out_of_the_same_bytes() {
    Fit fit = fit("spresense", new FirmwareNeed(700_000, 86_433));
    assertThat(fit.parts()).hasSize(1);
    assertThat(fit.parts().getFirst().spare()).contains(-1L); // 786,432 - 786,433
    assertThat(fit.fits()).contains(false);
  }

  @Test
  void where_the_memory_is_unknown_nobody_claims_that_it_fits() {
    assertThat(fit("himax-we-i-plus", new FirmwareNeed(1, 1)).fits()).isEmpty();
  }

  @Test
  void latency_is_instructions_times_cycles_over_clock() {
    // 48 M instructions x 1.6 / 64 MHz = 1.2 s; x 1.2: 0.9 s; x 2.2: 1.65 s.
    Range seconds = Latency.seconds(48_000_000, new Range(1.2, 1.6, 2.2), 64);
    assertThat(seconds.low()).isCloseTo(0.9, within(1e-9));
    assertThat(seconds.typical()).isCloseTo(1.2, within(1e-9));
    assertThat(seconds.high()).isCloseTo(1.65, within(1e-9));
  }

  @Test
  void energy_is_time_times_current_times_voltage() {
    // 1.2 s x 5 mA x 3 V = 18 mJ; 1 s x 4 mA x 3 V = 12 mJ; 2 s x 10 mA x 3 V = 60 mJ.
    Range joules = Energy.joules(new Range(1, 1.2, 2), new Range(4, 5, 10), 3);
    assertThat(joules.low()).isCloseTo(0.012, within(1e-12));
    assertThat(joules.typical()).isCloseTo(0.018, within(1e-12));
    assertThat(joules.high()).isCloseTo(0.060, within(1e-12));
  }

  @Test
  void a_battery_lasts_by_the_mean_of_computing_and_sleeping() {
    // 0.1 s of every 1 s at 10 mA, else 0.01 mA: 1 + 0.009 = 1.009 mA; 225 mAh last 223 h.
    Range duty = BatteryLife.duty(Range.exactly(0.1), 1);
    Range mean = BatteryLife.mean(duty, Range.exactly(10), Range.exactly(0.01));
    assertThat(mean.typical()).isCloseTo(1.009, within(1e-12));
    Range hours = BatteryLife.hours(new Range(200, 225, 250), mean);
    assertThat(hours.low()).isCloseTo(198.2161, within(1e-4));
    assertThat(hours.typical()).isCloseTo(222.9931, within(1e-4));
    assertThat(hours.high()).isCloseTo(247.7701, within(1e-4));
  }

  @Test
  void the_least_life_goes_with_the_most_current() {
    Range hours = BatteryLife.hours(new Range(100, 200, 300), new Range(1, 2, 4));
    assertThat(hours).isEqualTo(new Range(25, 100, 300));
  }

  @Test
  void a_chip_that_is_never_done_does_not_sleep() {
    assertThat(BatteryLife.duty(new Range(0.5, 1.5, 3), 1)).isEqualTo(new Range(0.5, 1, 1));
  }

  @Test
  void a_board_whose_currents_are_known_gets_everything() {
    Estimate estimate = estimate("nano33ble");
    // 40 M x 1.6 / 64 MHz = 1 s; x 3.3 mA x 3.3 V = 10.89 mJ.
    assertThat(estimate.seconds().orElseThrow().typical()).isCloseTo(1, within(1e-9));
    assertThat(estimate.joules().orElseThrow().typical()).isCloseTo(0.01089, within(1e-9));
    // One inference in 10 s: 0.33 + 0.9 x 0.00316 = 0.332844 mA; 225 mAh last 675.99 h.
    assertThat(estimate.batteries().getFirst().hours().orElseThrow().typical())
        .isCloseTo(675.99, within(0.01));
    assertThat(estimate.missing()).isEmpty();
  }

  @Test
  void a_chip_that_is_never_done_lasts_by_its_active_current_alone() {
    // At least 40 M x 1.2 / 48 MHz = 1 s, once a second; 225 mAh / 1.6 mA = 140.6 h.
    Estimate edge = estimate("sparkfun-edge", 1);
    assertThat(edge.batteries().getFirst().hours().orElseThrow().typical())
        .isCloseTo(140.625, within(1e-9));
    assertThat(edge.missing()).isEmpty();
  }

  @Test
  void a_coin_cell_cannot_feed_a_chip_that_draws_more_than_it_gives() {
    List<Estimate.Life> lives = estimate("esp32-devkitc").batteries();
    assertThat(lives.getFirst().battery().pulseMilliamperes()).hasValue(15);
    assertThat(lives.getFirst().hours()).isEmpty();
    assertThat(lives.get(1).hours()).isPresent();
  }

  @Test
  void what_is_not_estimated_says_why() {
    Estimate edge = estimate("sparkfun-edge");
    assertThat(edge.joules()).isPresent();
    assertThat(edge.batteries()).isEmpty();
    assertThat(edge.missing()).singleElement().asString().startsWith("No battery life: a current");
    assertThat(estimate("stm32f746-disco").missing()).hasSize(2);
    Estimate himax = estimate("himax-we-i-plus");
    assertThat(himax.seconds()).isEqualTo(Optional.empty());
    assertThat(himax.missing()).hasSize(2);
  }

  @Test
  void a_range_is_in_order() {
    assertThatThrownBy(() -> new Range(2, 1, 3)).hasMessageContaining("Not in order");
    assertThatThrownBy(() -> new Range(0, Double.NaN, 3)).hasMessageContaining("Not in order");
  }

  private Fit fit(String id, FirmwareNeed need) {
    return Fit.of(need, catalogue.find(id).orElseThrow().memory());
  }

  private Estimate estimate(String id) {
    return estimate(id, 10);
  }

  private Estimate estimate(String id, double intervalSeconds) {
    return Estimate.of(
        catalogue.find(id).orElseThrow(),
        new FirmwareNeed(80_000, 24_000),
        40_000_000,
        intervalSeconds,
        catalogue.batteries());
  }
}
