package milliwatt.models.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import milliwatt.models.golden.InputVectors;
import milliwatt.models.golden.Numbers;
import milliwatt.models.oracle.Inference;
import milliwatt.models.oracle.ModelOracle;
import milliwatt.models.tflite.ElementType;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.OperatorSpec;

/** Computes, writes and reads the golden numbers of a network. */
final class GoldenVectors {

  /** Twice every kind of input. */
  private static final int VECTORS = 8;

  private GoldenVectors() {}

  static List<GoldenVector> compute(ModelSpec model, int seed) {
    List<GoldenVector> vectors = new ArrayList<>();
    for (int vector = 0; vector < VECTORS; vector++) {
      byte[] input = InputVectors.int8(seed, vector, inputElements(model), inputZeroPoint(model));
      Inference inference = ModelOracle.run(model, List.of(input));
      Map<Integer, Long> checksums = new LinkedHashMap<>();
      for (OperatorSpec operator : model.operators()) {
        for (int tensor : operator.outputs()) {
          CRC32 checksum = new CRC32();
          checksum.update(inference.tensor(tensor));
          checksums.put(tensor, checksum.getValue());
        }
      }
      List<byte[]> outputs =
          IntStream.range(0, model.outputs().length).mapToObj(inference::output).toList();
      vectors.add(new GoldenVector(input, outputs, checksums));
    }
    return vectors;
  }

  private static int inputElements(ModelSpec model) {
    return IntStream.of(model.tensors().get(model.inputs()[0]).shape()).reduce(1, (a, b) -> a * b);
  }

  private static int inputZeroPoint(ModelSpec model) {
    return model.tensors().get(model.inputs()[0]).quantization().zeroPoint();
  }

  /** Inputs are left out: the seed says what they are. */
  static String write(GeneratedModel name, ModelSpec model, List<GoldenVector> vectors) {
    StringJoiner all =
        new StringJoiner(
            ",\n",
            """
            {"model":"%s.tflite","seed":%d,"input":{"elements":%d,"zeroPoint":%d},
            "vectors":[
            """
                .formatted(name.fileName(), name.seed, inputElements(model), inputZeroPoint(model)),
            "\n]}\n");
    for (GoldenVector vector : vectors) {
      StringJoiner outputs = new StringJoiner(",\n ");
      for (int i = 0; i < vector.outputs().size(); i++) {
        ElementType type = model.tensors().get(model.outputs()[i]).type();
        outputs.add(
            "{\"type\":\"%s\",\"data\":%s}"
                .formatted(type, Numbers.write(type, vector.outputs().get(i))));
      }
      StringJoiner checksums = new StringJoiner(",");
      vector
          .checksums()
          .forEach((tensor, sum) -> checksums.add("\"%d\":\"%08x\"".formatted(tensor, sum)));
      all.add("{\"outputs\":[\n %s],\n\"crc32\":{%s}}".formatted(outputs, checksums));
    }
    return all.toString();
  }

  static List<GoldenVector> read(byte[] json) {
    try {
      JsonNode file = new ObjectMapper().readTree(json);
      List<GoldenVector> vectors = new ArrayList<>();
      for (JsonNode vector : file.required("vectors")) {
        List<byte[]> outputs = new ArrayList<>();
        for (JsonNode output : vector.required("outputs")) {
          ElementType type = ElementType.valueOf(output.required("type").textValue());
          outputs.add(Numbers.read(type, output.required("data")));
        }
        Map<Integer, Long> checksums = new LinkedHashMap<>();
        vector
            .required("crc32")
            .properties()
            .forEach(
                sum ->
                    checksums.put(
                        Integer.valueOf(sum.getKey()),
                        HexFormat.fromHexDigitsToLong(sum.getValue().textValue())));
        byte[] input =
            InputVectors.int8(
                file.required("seed").intValue(),
                vectors.size(),
                file.required("input").required("elements").intValue(),
                file.required("input").required("zeroPoint").intValue());
        vectors.add(new GoldenVector(input, outputs, checksums));
      }
      return vectors;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
