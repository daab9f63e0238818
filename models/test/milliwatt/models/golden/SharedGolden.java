package milliwatt.models.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import milliwatt.models.tflite.BuiltinOperator;

/** What TensorFlow Lite Micro gave, operator by operator, from the folder shared. */
final class SharedGolden {

  private SharedGolden() {}

  /** No cases for an operator without a file; the test is skipped where there is no folder. */
  static List<GoldenCase> read(BuiltinOperator operator) throws IOException {
    Path folder = Path.of(System.getProperty("milliwatt.shared"), "golden", "ops");
    assumeTrue(Files.exists(folder), "skipped: it needs golden/ops in the folder shared");
    Path file = folder.resolve(operator + ".json");
    if (!Files.exists(file)) {
      return List.of();
    }
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    for (JsonNode golden : json.required("cases")) {
      if (golden.has("output")) {
        ((ObjectNode) golden).putArray("outputs").add(golden.get("output"));
      }
    }
    return GoldenFile.read(operator, json);
  }
}
