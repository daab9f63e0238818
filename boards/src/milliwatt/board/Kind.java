package milliwatt.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of value in a YAML file.
 *
 * @param name for the sentence "x needs NAME"
 * @param reading empty where the node is of another kind
 */
record Kind<T>(String name, Function<JsonNode, Optional<T>> reading) {
  private static final Pattern USB = Pattern.compile("([0-9a-f]{4}):([0-9a-f]{4})");

  static final Kind<String> TEXT =
      new Kind<>("a text", node -> of(node.isTextual() && !node.asText().isBlank(), node::asText));
  static final Kind<Boolean> YES_OR_NO =
      new Kind<>("true or false", node -> of(node.isBoolean(), node::asBoolean));
  static final Kind<Long> WHOLE =
      new Kind<>(
          "a positive whole number",
          node -> of(node.isIntegralNumber() && node.asLong() > 0, node::asLong));
  static final Kind<Double> REAL =
      new Kind<>(
          "a positive number", node -> of(node.isNumber() && node.asDouble() > 0, node::asDouble));
  static final Kind<Range> RANGE = new Kind<>("[low, typical, high]", Kind::range);
  static final Kind<List<UsbId>> USB_IDS =
      new Kind<>("a list of vendor:product, four digits of hexadecimal each", Kind::usbIds);
  static final Kind<Long> ADDRESS =
      new Kind<>(
          "an address like '0x20000000'",
          node ->
              of(
                  node.asText().matches("0x[0-9A-Fa-f]{8}"),
                  () -> Long.parseLong(node.asText().substring(2), 16)));

  private static <T> Optional<T> of(boolean right, Supplier<T> value) {
    return right ? Optional.of(value.get()) : Optional.empty();
  }

  private static Optional<Range> range(JsonNode node) {
    if (!node.isArray() || node.size() != 3) {
      return Optional.empty();
    }
    for (JsonNode each : node) {
      if (!each.isNumber()) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          new Range(node.get(0).asDouble(), node.get(1).asDouble(), node.get(2).asDouble()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<UsbId>> usbIds(JsonNode node) {
    List<UsbId> ids = new ArrayList<>();
    for (JsonNode each : node) {
      Matcher id = USB.matcher(each.asText());
      if (!id.matches()) {
        return Optional.empty();
      }
      ids.add(new UsbId(Integer.parseInt(id.group(1), 16), Integer.parseInt(id.group(2), 16)));
    }
    return node.isArray() && !ids.isEmpty() ? Optional.of(ids) : Optional.empty();
  }
}
