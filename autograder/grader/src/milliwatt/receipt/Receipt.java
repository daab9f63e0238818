package milliwatt.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Measurement;

/**
 * What the checks found out about some sources.
 *
 * @param format of this file, 1
 * @param lab for example {@code lab01}
 * @param release of the grader
 * @param device the checks ran on, for example {@code twin:m4} or {@code board:nano33ble}
 * @param firmware what a twin or a board with this program answers to {@code mw TAG build}; empty
 *     on a JVM
 * @param seed of the generated cases, as text: not every reader of JSON holds 64 bits
 * @param sources SHA-256 of each file, by its name
 * @param points awarded, of {@code maxPoints}
 * @param checks in the order they ran; none if the code was not accepted
 */
public record Receipt(
    int format,
    String lab,
    String release,
    String device,
    String firmware,
    String seed,
    Map<String, String> sources,
    double points,
    double maxPoints,
    List<Verdict> checks) {
  static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(MapperFeature.REQUIRE_SETTERS_FOR_GETTERS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * How one check ended.
   *
   * @param status for example {@code passed}
   * @param unit of the count, for example {@code instructions}; empty where none was made
   * @param count 0 where none was made
   */
  public record Verdict(
      String id, String status, double points, int maxPoints, String unit, long count) {
    static Verdict of(CheckResult check) {
      Measurement m = check.measurement();
      boolean counted = m != null && m.counted() && m.spent() >= 0;
      return new Verdict(
          check.id(),
          check.status().name().toLowerCase(Locale.ROOT),
          check.points(),
          check.maxPoints(),
          counted ? m.unit() : "",
          counted ? m.spent() : 0);
    }
  }

  /**
   * @param files text by file name
   */
  static Receipt of(LabResult result, String release, String firmware, Map<String, String> files) {
    return new Receipt(
        FORMAT,
        result.lab(),
        release,
        result.device(),
        firmware,
        Long.toString(result.seed()),
        digests(files),
        result.points(),
        result.maxPoints(),
        result.checks().stream().map(Verdict::of).toList());
  }

  /** SHA-256 of each file, by its name. */
  static Map<String, String> digests(Map<String, String> files) {
    Map<String, String> digests = new TreeMap<>();
    files.forEach((name, text) -> digests.put(name, digest(text)));
    return digests;
  }

  String json() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws MalformedReceipt if it is none
   */
  static Receipt read(byte[] json) throws MalformedReceipt {
    Receipt receipt;
    try {
      receipt = JSON.readValue(new String(json, StandardCharsets.UTF_8), Receipt.class);
    } catch (JsonProcessingException e) {
      throw new MalformedReceipt("no receipt in JSON (%s)".formatted(e.getOriginalMessage()));
    }
    if (receipt == null || receipt.incomplete()) {
      throw new MalformedReceipt("a receipt with something left out");
    }
    if (receipt.format != FORMAT) {
      throw new MalformedReceipt(
          "a receipt of format %d, and this release reads %d".formatted(receipt.format, FORMAT));
    }
    return receipt;
  }

  /** The seed as a number. */
  long seedNumber() throws MalformedReceipt {
    try {
      return Long.parseLong(seed);
    } catch (NumberFormatException e) {
      throw new MalformedReceipt("a receipt whose seed is no number");
    }
  }

  private boolean incomplete() {
    return lab == null
        || release == null
        || device == null
        || firmware == null
        || seed == null
        || sources == null
        || sources.containsValue(null)
        || checks == null
        || checks.stream()
            .anyMatch(
                each ->
                    each == null || each.id == null || each.status == null || each.unit == null);
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
