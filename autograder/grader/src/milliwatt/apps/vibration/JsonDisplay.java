package milliwatt.apps.vibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object a line, for a program to read as they come. */
public final class JsonDisplay implements Display {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;

  public JsonDisplay(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void learnt(Learnt learnt) {
    Map<String, Object> object = event("learnt");
    object.put("windows", learnt.windows());
    object.put("threshold", learnt.threshold());
    object.put("mean", learnt.mean());
    object.put("deviation", learnt.deviation());
    print(object);
  }

  @Override
  public void judged(Judgement judgement) {
    Map<String, Object> object = event("window");
    object.put("source", judgement.source());
    object.put("window", judgement.window());
    object.put("error", judgement.error());
    object.put("mean", judgement.mean());
    object.put("drifting", judgement.drifting());
    object.put("alarm", judgement.alarm());
    print(object);
  }

  @Override
  public void ended(Learnt learnt, List<Judgement> judgements) {
    Map<String, Object> object = event("end");
    object.put("windows", judgements.size());
    object.put("alarms", judgements.stream().filter(Judgement::alarm).count());
    print(object);
  }

  private static Map<String, Object> event(String name) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("event", name);
    return object;
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
