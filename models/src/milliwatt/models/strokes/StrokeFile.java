package milliwatt.models.strokes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * Strokes as JSON, as the website of TensorFlow Lite Micro's magic wand saves them:
 *
 * <pre>{"strokes": [{"label": "7", "strokePoints": [{"x": 0.1, "y": 0.4}, ...]}, ...]}</pre>
 */
public final class StrokeFile {
  private StrokeFile() {}

  /**
   * Reads all strokes.
   *
   * @throws IllegalArgumentException if it is no such file; its message says what is wrong
   */
  public static List<Stroke> parse(String json) {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is no JSON: " + e.getOriginalMessage(), e);
    }
    JsonNode strokes = root.path("strokes");
    if (!strokes.isArray() || strokes.isEmpty()) {
      throw new IllegalArgumentException("has no list \"strokes\"");
    }
    List<Stroke> read = new ArrayList<>();
    for (JsonNode stroke : strokes) {
      read.add(new Stroke(stroke.path("label").asText(), points(stroke, read.size())));
    }
    return read;
  }

  private static List<Point> points(JsonNode stroke, int index) {
    List<Point> points = new ArrayList<>();
    for (JsonNode point : stroke.path("strokePoints")) {
      if (!point.path("x").isNumber() || !point.path("y").isNumber()) {
        throw new IllegalArgumentException(
            "stroke %d: point %d has no numbers \"x\" and \"y\"".formatted(index, points.size()));
      }
      points.add(new Point(point.get("x").asDouble(), point.get("y").asDouble()));
    }
    if (points.isEmpty()) {
      throw new IllegalArgumentException("stroke %d has no \"strokePoints\"".formatted(index));
    }
    return points;
  }
}
