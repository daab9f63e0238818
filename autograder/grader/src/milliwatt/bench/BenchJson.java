package milliwatt.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The figures for programs: an array with one object a model. */
public final class BenchJson {
  private static final JsonFactory JSON = new JsonFactory();

  private BenchJson() {}

  public static void write(List<Measured> models, OutputStream out) throws IOException {
    array(models, BenchJson::write, out);
  }

  /** The times on this machine: an array with one object a model. */
  public static void timed(List<Timed> models, OutputStream out) throws IOException {
    array(models, BenchJson::write, out);
  }

  private interface Writer<T> {
    void write(T value, JsonGenerator json) throws IOException;
  }

  private static <T> void array(List<T> values, Writer<T> writer, OutputStream out)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartArray();
      for (T value : values) {
        writer.write(value, json);
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private static void write(Timed model, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("model", model.model());
    json.writeStringField("device", "jvm");
    json.writeStringField("kernels", model.kernels());
    json.writeNumberField("medianMicros", model.median());
    json.writeNumberField("lowMicros", model.low());
    json.writeNumberField("highMicros", model.high());
    json.writeNumberField("runs", model.runs());
    json.writeEndObject();
  }

  private static void write(Measured model, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("model", model.model());
    json.writeStringField("device", model.device());
    json.writeStringField("kernels", model.kernels());
    json.writeNumberField("instructions", model.instructions());
    json.writeArrayFieldStart("instructionsByInput");
    for (long count : model.byInput()) {
      json.writeNumber(count);
    }
    json.writeEndArray();
    json.writeBooleanField("exact", model.exact());
    json.writeNumberField("arenaBytes", model.arenaBytes());
    json.writeNumberField("scratchBytes", model.scratchBytes());
    json.writeNumberField("vectorBytes", model.vectorBytes());
    json.writeNumberField("heapBytes", model.heapBytes());
    json.writeNumberField("codeBytes", model.codeBytes());
    json.writeNumberField("harnessBytes", model.harnessBytes());
    json.writeNumberField("modelBytes", model.modelBytes());
    json.writeNumberField("staticRamBytes", model.staticRamBytes());
    json.writeNumberField("stackBytes", model.stackBytes());
    json.writeArrayFieldStart("operators");
    for (OperatorCount operator : model.operators()) {
      json.writeStartObject();
      json.writeNumberField("index", operator.index());
      json.writeStringField("name", operator.name());
      json.writeNumberField("instructions", operator.instructions());
      json.writeNumberField("products", operator.products());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
