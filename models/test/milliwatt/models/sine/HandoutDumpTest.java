package milliwatt.models.sine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lab 02 walks through the bytes of the int8 model; they have to be its bytes. */
class HandoutDumpTest {

  private static final Pattern DUMP_LINE = Pattern.compile("[0-9a-f]{8}(?: {1,2}[0-9a-f]{2}){16}");

  @Test
  void every_line_of_a_hex_dump_is_in_the_model() throws IOException {
    Path root = Path.of(System.getProperty("milliwatt.root"));
    byte[] model = Files.readAllBytes(root.resolve("models/sine/sine_int8.tflite"));
    List<String> dumps =
        Files.readAllLines(root.resolve("labs/lab02-reading-a-model/handout.adoc")).stream()
            .filter(line -> DUMP_LINE.matcher(line).matches())
            .toList();

    assertThat(dumps).hasSize(10);
    for (String line : dumps) {
      int position = HexFormat.fromHexDigits(line, 0, 8);
      String bytes = HexFormat.ofDelimiter(" ").formatHex(model, position, position + 16);
      assertThat(line.substring(10)).as("at " + position).isEqualTo(bytes);
    }
  }
}
