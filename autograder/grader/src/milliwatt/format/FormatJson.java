package milliwatt.format;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;

/** JSON trees, the same on every system. */
final class FormatJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FormatJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static void pretty(JsonNode tree, Writer out) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    out.write(MAPPER.writer(printer).writeValueAsString(tree));
    out.write('\n');
    out.flush();
  }

  static void line(JsonNode tree, Writer out) throws IOException {
    out.write(MAPPER.writeValueAsString(tree));
    out.write('\n');
    out.flush();
  }
}
