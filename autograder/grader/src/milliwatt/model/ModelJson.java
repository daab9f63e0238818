package milliwatt.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import milliwatt.arena.ArenaJson;

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
      json.writeNumberField("macs", model.cost().macs());
      memory(json, model.memory());
      integers(json, "inputs", model.inputs());
      integers(json, "outputs", model.outputs());
      json.writeArrayFieldStart("operators");
      for (Layer layer : model.layers()) {
        operator(json, layer);
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

  /** What there is no number for is null. */
  private static void memory(JsonGenerator json, Memory memory) throws IOException {
    json.writeObjectFieldStart("memory");
    json.writeFieldName("interpreterBytes");
    if (memory.interpreter().isPresent()) {
      json.writeNumber(memory.interpreter().getAsInt());
    } else {
      json.writeNull();
    }
    json.writeNumberField("arenaBytesWithoutSharing", memory.withoutSharing());
    json.writeNumberField("scratchBytes", memory.scratch());
    json.writeNumberField("arenaBytesWithScratch", memory.withScratch());
    json.writeFieldName("arena");
    if (memory.plan().isPresent()) {
      ArenaJson.write(memory.plan().get(), json);
    } else {
      json.writeNull();
    }
    json.writeStringField("problem", memory.problem());
    json.writeEndObject();
  }

  private static void operator(JsonGenerator json, Layer layer) throws IOException {
    OperatorEntry operator = layer.operator();
    json.writeStartObject();
    json.writeNumberField("index", operator.index());
    json.writeStringField("name", operator.name());
    json.writeNumberField("version", operator.version());
    integers(json, "inputs", operator.inputs());
    integers(json, "outputs", operator.outputs());
    json.writeObjectFieldStart("options");
    for (Map.Entry<String, String> option : layer.options().entrySet()) {
      json.writeStringField(option.getKey(), option.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("macs", layer.cost().macs());
    json.writeNumberField("constantBytes", layer.cost().constantBytes());
    json.writeNumberField("valueBytes", layer.cost().valueBytes());
    json.writeBooleanField("supported", layer.supported());
    json.writeStringField("problem", layer.problem());
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
