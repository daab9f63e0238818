package milliwatt.workspace;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.cli.Release;
import milliwatt.cli.UserError;

/** {@code progress.json}: readable, written in one step, and never lost. */
final class ProgressFile {
  /** Raised when an older Milliwatt could no longer read the file. */
  static final int FORMAT = 1;

  private static final long LIMIT_BYTES = 1 << 20;
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final ObjectWriter WRITER =
      MAPPER.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private ProgressFile() {}

  /**
   * What the file says; an empty record where there is none.
   *
   * @throws UserError if a newer Milliwatt wrote it, or if it is damaged: then it is kept beside,
   *     and the next command begins a new one
   */
  static Progress read(Path file) {
    if (!Files.exists(file)) {
      ObjectNode tree = MAPPER.createObjectNode().put("format", FORMAT);
      tree.put("release", Release.current()).putObject("labs");
      return new Progress(tree);
    }
    JsonNode tree;
    try {
      if (Files.size(file) > LIMIT_BYTES) {
        throw damaged(file, "it is larger than a megabyte");
      }
      tree = MAPPER.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw damaged(file, "line " + line + " is not JSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int format = tree.path("format").asInt();
    if (format > FORMAT) {
      throw new UserError(
          "%s was written by a newer Milliwatt (format %d; this is release %s, which reads format %d): update Milliwatt."
              .formatted(file, format, Release.current(), FORMAT));
    }
    if (!(tree instanceof ObjectNode object) || format < 1) {
      throw damaged(file, "it has no \"format\"");
    }
    if (!objects(tree.path("labs"))
        || !tree.path("delivered").isMissingNode() && !tree.path("delivered").isObject()) {
      throw damaged(file, "\"labs\" or \"delivered\" is not an object");
    }
    return new Progress(object);
  }

  static void write(Path file, Progress progress) {
    try {
      SafeFiles.replace(file, WRITER.writeValueAsString(progress.tree()) + "\n");
    } catch (JacksonException e) {
      throw new AssertionError("a tree can always be written", e);
    }
  }

  private static boolean objects(JsonNode labs) {
    return labs.isMissingNode()
        || labs.isObject()
            && labs.valueStream()
                .allMatch(
                    lab -> lab.isObject() && (!lab.has("hints") || lab.get("hints").isObject()));
  }

  private static UserError damaged(Path file, String why) {
    try {
      Path kept = SafeFiles.keepBeside(file);
      Files.delete(file);
      return new UserError(
          "%s is damaged (%s): it is now kept as %s, your Java files are untouched, and the next command begins a new record."
              .formatted(file, why, kept.getFileName()));
    } catch (IOException | UncheckedIOException e) {
      return new UserError(
          "%s is damaged (%s): rename it, and the next command begins a new record."
              .formatted(file, why));
    }
  }
}
