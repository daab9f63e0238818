package milliwatt.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import milliwatt.models.tflite.BuiltinOperator;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;

/** Reads golden numbers. */
public final class GoldenFile {

  private GoldenFile() {}

  /** The cases of {@code models/golden/<OPERATOR>.json}, from the class path. */
  public static List<GoldenCase> read(BuiltinOperator operator) {
    String name = "/models/golden/" + operator + ".json";
    try (InputStream resource = GoldenFile.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalArgumentException("There is no " + name + ".");
      }
      return read(operator, new ObjectMapper().readTree(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<GoldenCase> read(BuiltinOperator operator, JsonNode file) {
    List<GoldenCase> cases = new ArrayList<>();
    for (JsonNode json : file.required("cases")) {
      String name = json.required("name").textValue();
      List<TensorSpec> inputs = new ArrayList<>();
      List<byte[]> inputData = new ArrayList<>();
      for (JsonNode input : json.required("inputs")) {
        inputs.add(tensor(input));
        if (!inputs.getLast().isConstant()) {
          inputData.add(data(input));
        }
      }
      List<TensorSpec> outputs = new ArrayList<>();
      List<byte[]> outputData = new ArrayList<>();
      for (JsonNode output : json.required("outputs")) {
        outputs.add(tensor(output));
        outputData.add(data(output));
      }
      ModelSpec model =
          CaseModel.of(name, OptionsJson.read(operator, json.required("options")), inputs, outputs);
      cases.add(new GoldenCase(name, model, inputData, outputData));
    }
    return cases;
  }

  private static TensorSpec tensor(JsonNode json) {
    int[] shape = new int[json.required("shape").size()];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = json.get("shape").get(axis).intValue();
    }
    boolean constant = json.path("constant").booleanValue();
    return new TensorSpec("", type(json), shape, constant ? data(json) : null, quantization(json));
  }

  private static ElementType type(JsonNode json) {
    return ElementType.valueOf(json.required("type").textValue());
  }

  private static QuantizationSpec quantization(JsonNode json) {
    JsonNode scale = json.path("scale");
    JsonNode zeroPoint = json.path("zeroPoint");
    if (scale.isMissingNode() || scale.isNull()) {
      return null;
    }
    if (!scale.isArray()) {
      return QuantizationSpec.perTensor(scale.floatValue(), zeroPoint.intValue());
    }
    float[] scales = new float[scale.size()];
    long[] zeroPoints = new long[scale.size()];
    for (int channel = 0; channel < scales.length; channel++) {
      scales[channel] = scale.get(channel).floatValue();
      zeroPoints[channel] = zeroPoint.get(channel).longValue();
    }
    return new QuantizationSpec(scales, zeroPoints, json.required("quantizedDimension").intValue());
  }

  private static byte[] data(JsonNode json) {
    return Numbers.read(type(json), json.required("data"));
  }
}
