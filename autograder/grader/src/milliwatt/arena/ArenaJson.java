package milliwatt.arena;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;

/** A plan in numbers, for programs. */
public final class ArenaJson {
  private ArenaJson() {}

  /** Writes one object. */
  public static void write(ArenaPlan plan, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", plan.title());
    json.writeNumberField("arenaBytes", plan.arenaBytes());
    json.writeNumberField("lowerBound", plan.lowerBound());
    json.writeArrayFieldStart("operators");
    for (String operator : plan.operators()) {
      json.writeString(operator);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("boxes");
    for (Box box : plan.boxes()) {
      box(box, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("shared");
    for (SharedBytes place : SharedBytes.in(plan)) {
      shared(place, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void box(Box box, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("tensor", box.tensor());
    json.writeStringField("name", box.name());
    json.writeNumberField("first", box.first());
    json.writeNumberField("last", box.last());
    json.writeNumberField("offset", box.offset());
    json.writeNumberField("bytes", box.bytes());
    json.writeEndObject();
  }

  private static void shared(SharedBytes place, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("earlier", place.earlier().tensor());
    json.writeNumberField("later", place.later().tensor());
    json.writeNumberField("first", place.first());
    json.writeNumberField("last", place.last());
    json.writeNumberField("from", place.from());
    json.writeNumberField("bytes", place.bytes());
    json.writeBooleanField("clash", place.clash());
    json.writeEndObject();
  }
}
