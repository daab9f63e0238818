package milliwatt.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import milliwatt.input.GeneratedInputs;
import milliwatt.model.ModelFile;

/** A model with inputs and the outputs that it must give, byte for byte. */
record GoldenRun(ModelFile model, List<byte[]> inputs, List<byte[]> outputs) {
  private static final Path SHARED = Path.of(System.getProperty("milliwatt.shared", "../shared"));

  /** At most so many of the inputs. */
  GoldenRun first(int most) {
    int count = Math.min(most, inputs.size());
    return new GoldenRun(model, inputs.subList(0, count), outputs.subList(0, count));
  }

  /** One of the course's own models, by its name. */
  static GoldenRun own(String name) throws IOException {
    return switch (name) {
      case "sine_int8" -> sineInt8();
      case "sine_float" -> sineFloat();
      default -> generated(name);
    };
  }

  private static GoldenRun sineInt8() throws IOException {
    ModelFile model = ModelFile.resource("/models/sine/sine_int8.tflite");
    return new GoldenRun(
        model, everyByte(), split(resource("/models/sine/sine_int8.golden.bin"), 1));
  }

  private static GoldenRun sineFloat() throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    List<byte[]> outputs = new ArrayList<>();
    String csv = new String(resource("/models/sine/sine_float.golden.csv"), StandardCharsets.UTF_8);
    csv.lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(
            cells -> {
              inputs.add(real(cells[0]));
              outputs.add(real(cells[1]));
            });
    return new GoldenRun(ModelFile.resource("/models/sine/sine_float.tflite"), inputs, outputs);
  }

  private static GoldenRun generated(String name) throws IOException {
    ModelFile model = ModelFile.resource("/models/generated/" + name + ".tflite");
    JsonNode golden =
        new ObjectMapper().readTree(resource("/models/generated/" + name + ".golden.json"));
    List<byte[]> outputs = new ArrayList<>();
    for (JsonNode vector : golden.required("vectors")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (JsonNode output : vector.required("outputs")) {
        boolean real = output.required("type").textValue().equals("FLOAT32");
        for (JsonNode value : output.required("data")) {
          bytes.writeBytes(real ? real(value.asText()) : new byte[] {(byte) value.intValue()});
        }
      }
      outputs.add(bytes.toByteArray());
    }
    int seed = golden.required("seed").intValue();
    return new GoldenRun(model, GeneratedInputs.of(model.model(), outputs.size(), seed), outputs);
  }

  /** A public model with the outputs of TensorFlow Lite Micro; skips where it is not there. */
  static GoldenRun shared(String name) throws IOException {
    Path file = SHARED.resolve("models/" + name + ".tflite");
    Path golden = SHARED.resolve("golden/" + name + ".outputs.bin");
    assumeTrue(Files.exists(file) && Files.exists(golden), name + " is not beside the clone");
    ModelFile model = ModelFile.read(file);
    int outputBytes =
        IntStream.range(0, model.model().outputs())
            .map(i -> model.model().tensors[model.model().output(i)].bytes)
            .sum();
    List<byte[]> outputs = split(Files.readAllBytes(golden), outputBytes);
    List<byte[]> inputs =
        switch (name) {
          case "hello_world_int8" -> everyByte();
          case "hello_world_float" ->
              split(
                  Files.readAllBytes(SHARED.resolve("golden/hello_world_float.inputs.bin")),
                  Float.BYTES);
          default -> GeneratedInputs.of(model.model(), outputs.size(), GeneratedInputs.USUAL_SEED);
        };
    return new GoldenRun(model, inputs, outputs);
  }

  private static List<byte[]> everyByte() {
    return IntStream.rangeClosed(Byte.MIN_VALUE, Byte.MAX_VALUE)
        .mapToObj(value -> new byte[] {(byte) value})
        .toList();
  }

  private static List<byte[]> split(byte[] all, int each) {
    return IntStream.range(0, all.length / each)
        .mapToObj(i -> Arrays.copyOfRange(all, i * each, (i + 1) * each))
        .toList();
  }

  private static byte[] real(String text) {
    return ByteBuffer.allocate(Float.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putFloat(Float.parseFloat(text))
        .array();
  }

  private static byte[] resource(String path) {
    try (InputStream in = GoldenRun.class.getResourceAsStream(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
