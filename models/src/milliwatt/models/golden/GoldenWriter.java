package milliwatt.models.golden;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import milliwatt.models.tflite.BuiltinOperator;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.models.tflite.TensorSpec;

/**
 * Writes golden numbers as JSON, a line a tensor. Scales are the shortest decimals that give the
 * same float32 back.
 */
final class GoldenWriter {

  private GoldenWriter() {}

  static String write(BuiltinOperator operator, List<GoldenCase> cases) {
    StringJoiner all =
        new StringJoiner(",\n", "{\"operator\":\"" + operator + "\",\n\"cases\":[\n", "\n]}\n");
    cases.forEach(golden -> all.add(write(golden)));
    return all.toString();
  }

  private static String write(GoldenCase golden) {
    StringJoiner options = new StringJoiner(",", "{", "}");
    OptionsJson.write(golden.model().operators().getFirst().options())
        .forEach((name, value) -> options.add("\"" + name + "\":" + value));
    StringJoiner inputs = new StringJoiner(",\n ");
    StringJoiner outputs = new StringJoiner(",\n ");
    int given = 0;
    int computed = 0;
    for (TensorSpec tensor : golden.model().tensors()) {
      if (tensor.isConstant()) {
        inputs.add(write(tensor, tensor.data()));
      } else if (given < golden.inputs().size()) {
        inputs.add(write(tensor, golden.inputs().get(given++)));
      } else {
        outputs.add(write(tensor, golden.outputs().get(computed++)));
      }
    }
    return """
        {"name":"%s","options":%s,
        "inputs":[
         %s],
        "outputs":[
         %s]}"""
        .formatted(golden.name(), options, inputs, outputs);
  }

  private static String write(TensorSpec tensor, byte[] data) {
    StringJoiner json = new StringJoiner(",", "{", "}");
    json.add("\"shape\":" + Numbers.list(Arrays.stream(tensor.shape()).boxed().toList()));
    json.add("\"type\":\"" + tensor.type() + "\"");
    QuantizationSpec quantization = tensor.quantization();
    if (quantization != null && quantization.scales().length == 1) {
      json.add("\"scale\":" + quantization.scale());
      json.add("\"zeroPoint\":" + quantization.zeroPoint());
    } else if (quantization != null) {
      json.add("\"scale\":" + Numbers.list(floats(quantization.scales())));
      json.add(
          "\"zeroPoint\":"
              + Numbers.list(Arrays.stream(quantization.zeroPoints()).boxed().toList()));
      json.add("\"quantizedDimension\":" + quantization.dimension());
    }
    if (tensor.isConstant()) {
      json.add("\"constant\":true");
    }
    json.add("\"data\":" + Numbers.write(tensor.type(), data));
    return json.toString();
  }

  private static List<Float> floats(float[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }
}
