package milliwatt.spotting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object a line for each detection and each end, for a program to read as they come. */
public final class JsonDisplay implements Display {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;

  public JsonDisplay(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void heard(Moment moment) {}

  @Override
  public void detected(Detection detection) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("event", "detection");
    object.put("source", detection.source());
    object.put("seconds", detection.seconds());
    object.put("word", detection.word());
    object.put("score", detection.score());
    print(object);
  }

  @Override
  public void ended(Summary summary) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("event", "end");
    object.put("source", summary.source());
    object.put("seconds", summary.seconds());
    object.put("detections", summary.detections());
    double factor = summary.realTimeFactor();
    object.put("realTimeFactor", Double.isNaN(factor) ? null : factor);
    print(object);
  }

  private void print(Map<String, Object> object) {
    try {
      out.println(JSON.writeValueAsString(object));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // there are only numbers and texts
    }
  }
}
