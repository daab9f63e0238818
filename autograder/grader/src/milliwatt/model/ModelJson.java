package milliwatt.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A model set out for programs; the keys and their order are part of {@link #FORMAT}. */
public final class ModelJson {
  public static final int FORMAT = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private ModelJson() {}

  /** Writes one object and a line end; leaves {@code out} open. */
  public static void write(ModelEntry model, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      json.writeStringField("file", model.file());
      json.writeNumberField("fileBytes", model.fileBytes());
      json.writeNumberField("constantBytes", model.constantBytes());
      json.writeNumberField("computedBytes", model.computedBytes());
      integers(json, "inputs", model.inputs());
      integers(json, "outputs", model.outputs());
      json.writeArrayFieldStart("operators");
      for (OperatorEntry operator : model.operators()) {
        operator(json, operator);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("tensors");
      for (TensorEntry tensor : model.tensors()) {
        tensor(json, tensor);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void operator(JsonGenerator json, OperatorEntry operator) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", operator.index());
    json.writeStringField("name", operator.name());
    json.writeNumberField("version", operator.version());
    integers(json, "inputs", operator.inputs());
    integers(json, "outputs", operator.outputs());
    json.writeEndObject();
  }

  private static void tensor(JsonGenerator json, TensorEntry tensor) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", tensor.index());
    json.writeStringField("name", tensor.name());
    json.writeStringField("type", tensor.type());
    integers(json, "shape", tensor.shape());
    json.writeArrayFieldStart("scales");
    for (float scale : tensor.scales()) {
      json.writeNumber(scale);
    }
    json.writeEndArray();
    json.writeNumberField("zeroPoint", tensor.zeroPoint());
    json.writeNumberField("quantizedDimension", tensor.quantizedDimension());
    json.writeNumberField("bytes", tensor.bytes());
    json.writeBooleanField("constant", tensor.constant());
    json.writeBooleanField("variable", tensor.variable());
    json.writeEndObject();
  }

  private static void integers(JsonGenerator json, String name, List<Integer> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }
}
