package milliwatt.grade;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import milliwatt.cli.UserError;

/**
 * What handing in late costs. It is no part of a grade: with another policy, the same points count
 * for more or less, and nothing is graded again.
 *
 * @param due when submissions are due
 * @param grace after that nothing is lost yet
 * @param percentADay of the points, for each day that has begun since {@code due}
 * @param lastDay from the day after that on, no points are left
 */
record LatePolicy(OffsetDateTime due, Duration grace, double percentADay, int lastDay) {
  /** The roster's column that says when a student handed in. */
  static final String SUBMITTED = "submitted";

  /** The roster's column with how many days more than others a student has. */
  static final String EXTENSION = "extension_days";

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /** The file as it is written. */
  private record Written(
      String due,
      @JsonProperty(value = "grace_minutes", required = true) int graceMinutes,
      @JsonProperty(value = "percent_a_day", required = true) double percentADay,
      @JsonProperty(value = "last_day", required = true) int lastDay) {}

  /**
   * Reads a policy.
   *
   * @throws UserError if it is none
   */
  static LatePolicy read(Path file) throws IOException {
    try {
      Written written = YAML.readValue(Files.readString(file), Written.class);
      if (written == null
          || written.due == null
          || written.graceMinutes < 0
          || !(written.percentADay >= 0 && written.percentADay <= 100)
          || written.lastDay < 0) {
        throw noPolicy(file, "a value is missing, negative, or above 100 percent");
      }
      return new LatePolicy(
          OffsetDateTime.parse(written.due),
          Duration.ofMinutes(written.graceMinutes),
          written.percentADay,
          written.lastDay);
    } catch (JsonProcessingException e) {
      throw noPolicy(file, e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (DateTimeException e) {
      throw noPolicy(file, e.getMessage());
    }
  }

  private static UserError noPolicy(Path file, String why) {
    return new UserError(
        "%s is no policy for late submissions (%s): it needs due, like 2027-01-31T23:59:00+01:00, grace_minutes, percent_a_day and last_day."
            .formatted(file, why));
  }

  /**
   * What a student loses.
   *
   * @param facts what the roster says of the student
   * @return empty if the roster does not say when the student handed in
   * @throws UserError if the roster says it in a way that cannot be read
   */
  Optional<Lateness> of(String student, Map<String, String> facts) {
    String submitted = facts.getOrDefault(SUBMITTED, "");
    if (submitted.isBlank()) {
      return Optional.empty();
    }
    OffsetDateTime handedIn = moment(student, submitted);
    OffsetDateTime limit = due.plus(extension(student, facts.getOrDefault(EXTENSION, "")));
    if (!handedIn.isAfter(limit.plus(grace))) {
      return Optional.of(Lateness.NONE);
    }
    long seconds = Duration.between(limit, handedIn).toSeconds();
    int days = (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(seconds, 86_400L));
    double lost = days > lastDay ? 1 : Math.min(1, days * percentADay / 100);
    return Optional.of(new Lateness(days, lost));
  }

  private static OffsetDateTime moment(String student, String text) {
    try {
      return OffsetDateTime.parse(text.strip().replace(' ', 'T'));
    } catch (DateTimeException e) {
      throw new UserError(
          "The roster says that %s submitted at '%s'; write it like 2027-01-31T23:59:00+01:00."
              .formatted(student, text));
    }
  }

  private static Duration extension(String student, String text) {
    try {
      long hours = text.isBlank() ? 0 : Math.round(24 * Double.parseDouble(text));
      return Duration.ofHours(hours);
    } catch (NumberFormatException e) {
      throw new UserError(
          "The roster gives %s an extension of '%s' days, which is no number."
              .formatted(student, text));
    }
  }
}
