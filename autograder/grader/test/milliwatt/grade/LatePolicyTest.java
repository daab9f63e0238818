package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatePolicyTest {
  private static final LatePolicy POLICY =
      new LatePolicy(
          OffsetDateTime.parse("2027-01-31T23:59:00+01:00"), Duration.ofMinutes(15), 10, 3);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2027-01-31T23:59:00+01:00, '', 0, 0",
    "2027-02-01T00:14:00+01:00, '', 0, 0",
    "2027-01-31T23:14:00Z, '', 0, 0",
    "2027-02-01T00:14:01+01:00, '', 1, 0.1",
    "2027-02-01 23:59:00+01:00, '', 1, 0.1",
    "2027-02-01T23:59:01+01:00, '', 2, 0.2",
    "2027-02-03T20:00:00+01:00, '', 3, 0.3",
    "2027-02-04T00:00:00+01:00, '', 4, 1",
    "2027-02-04T00:00:00+01:00, 3, 0, 0",
    "2027-02-04T00:30:00+01:00, 3, 1, 0.1",
    "2027-02-01T11:00:00+01:00, 0.5, 0, 0"
  })
  void each_day_that_has_begun_costs_its_percent(
      String submitted, String extension, int days, double lost) {
    Lateness lateness =
        POLICY.of("ann", Map.of("submitted", submitted, "extension_days", extension)).orElseThrow();
    assertThat(lateness.days()).isEqualTo(days);
    assertThat(lateness.lost()).isEqualTo(lost);
    assertThat(lateness.left(50)).isEqualTo(50 - 50 * lost);
  }

  @Test
  void who_has_no_time_in_the_roster_is_in_time() {
    assertThat(POLICY.of("ann", Map.of())).isEmpty();
  }

  @Test
  void more_than_all_points_cannot_be_lost() {
    LatePolicy hard = new LatePolicy(POLICY.due(), Duration.ZERO, 60, 10);
    Map<String, String> facts = Map.of("submitted", "2027-02-03T12:00:00+01:00");
    assertThat(hard.of("ann", facts).orElseThrow().left(50)).isZero();
  }

  @Test
  void a_roster_that_cannot_be_read_is_told_with_the_student() {
    assertThatThrownBy(() -> POLICY.of("ann", Map.of("submitted", "yesterday")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("ann submitted at 'yesterday'");
    Map<String, String> facts =
        Map.of("submitted", "2027-02-03T12:00:00+01:00", "extension_days", "two");
    assertThatThrownBy(() -> POLICY.of("bob", facts))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("bob an extension of 'two' days");
  }

  @Test
  void a_policy_is_read_from_yaml() throws Exception {
    Path file = folder.resolve("late.yaml");
    Files.writeString(
        file,
        "due: 2027-01-31T23:59:00+01:00\ngrace_minutes: 15\npercent_a_day: 10\nlast_day: 3\n");
    assertThat(LatePolicy.read(file)).isEqualTo(POLICY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "due: tomorrow\ngrace_minutes: 15\npercent_a_day: 10\nlast_day: 3",
        "due: 2027-01-31T23:59:00+01:00\ngrace_minutes: 15\npercent_a_day: 10",
        "due: 2027-01-31T23:59:00+01:00\ngrace_minutes: 15\npercent_a_day: 110\nlast_day: 3",
        "due: 2027-01-31T23:59:00+01:00\ngrace_minutes: -1\npercent_a_day: 10\nlast_day: 3",
        "grace: 3",
        "- a"
      })
  void what_is_no_policy_is_told_in_one_sentence(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("late.yaml"), text);
    assertThatThrownBy(() -> LatePolicy.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is no policy for late submissions");
  }
}
