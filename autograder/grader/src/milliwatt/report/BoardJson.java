package milliwatt.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import milliwatt.board.Board;
import milliwatt.board.Estimate;
import milliwatt.board.Fact;
import milliwatt.board.Fit;
import milliwatt.board.Range;
import milliwatt.board.Region;

/** Boards and estimates for programs; the keys are part of {@link #FORMAT}. Unknown is null. */
public final class BoardJson {
  public static final int FORMAT = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private BoardJson() {}

  public static void list(List<Board> boards, Writer out) throws IOException {
    write(
        out,
        json -> {
          json.writeArrayFieldStart("boards");
          for (Board board : boards) {
            json.writeStartObject();
            head(json, board);
            bytes(json, "sketchFlashBytes", board.memory().sketchFlash());
            bytes(json, "sketchRamBytes", board.memory().sketchRam());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  public static void page(Board board, Writer out) throws IOException {
    write(
        out,
        json -> {
          head(json, board);
          json.writeObjectFieldStart("facts");
          for (Board.Group group : board.groups()) {
            json.writeObjectFieldStart(group.title());
            for (Board.Named named : group.facts()) {
              fact(json, named);
            }
            json.writeEndObject();
          }
          json.writeEndObject();
          json.writeFieldName("cyclesPerInstruction");
          range(json, board.processor().timing().map(timing -> timing.cycles()));
          if (board.twin().isPresent()) {
            json.writeObjectFieldStart("twinMemory");
            json.writeStringField("machine", board.twin().get().machine());
            region(json, "flash", board.twin().get().flash());
            region(json, "ram", board.twin().get().ram());
            json.writeStringField("differs", board.twin().get().differs());
            json.writeEndObject();
          }
          json.writeArrayFieldStart("steps");
          for (String step : board.steps()) {
            json.writeString(step);
          }
          json.writeEndArray();
        });
  }

  public static void estimate(Estimate estimate, Writer out) throws IOException {
    write(
        out,
        json -> {
          head(json, estimate.board());
          fit(json, estimate.fit());
          json.writeFieldName("seconds");
          range(json, estimate.seconds());
          json.writeFieldName("joules");
          range(json, estimate.joules());
          json.writeArrayFieldStart("batteries");
          for (Estimate.Life life : estimate.batteries()) {
            json.writeStartObject();
            json.writeStringField("name", life.battery().name());
            json.writeFieldName("hours");
            range(json, life.hours());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("missing");
          for (String sentence : estimate.missing()) {
            json.writeString(sentence);
          }
          json.writeEndArray();
        });
  }

  @FunctionalInterface
  private interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Writes one object and a line end; leaves {@code out} open. */
  private static void write(Writer out, Content content) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      content.writeTo(json);
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void head(JsonGenerator json, Board board) throws IOException {
    json.writeStringField("id", board.id());
    json.writeStringField("name", board.name());
    json.writeStringField("vendor", board.vendor());
    json.writeStringField("tier", board.tier().word());
    json.writeStringField("core", board.processor().core().value().orElse(null));
    json.writeStringField("twin", board.twinName().orElse(null));
  }

  private static void fact(JsonGenerator json, Board.Named named) throws IOException {
    Fact<?> fact = named.fact();
    json.writeObjectFieldStart(named.name());
    json.writeFieldName("value");
    value(json, fact.value().orElse(null));
    if (!named.unit().isEmpty()) {
      json.writeStringField("unit", named.unit());
    }
    if (fact.source().isPresent()) {
      json.writeStringField("source", fact.source().get().document());
      json.writeStringField("where", fact.source().get().where());
    }
    if (!fact.note().isEmpty()) {
      json.writeStringField("note", fact.note());
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Long whole -> json.writeNumber(whole);
      case Double real -> json.writeNumber(real);
      case Range range -> range(json, Optional.of(range));
      case List<?> list -> {
        json.writeStartArray();
        for (Object each : list) {
          json.writeString(each.toString());
        }
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }

  private static void fit(JsonGenerator json, Fit fit) throws IOException {
    json.writeFieldName("fits");
    if (fit.fits().isPresent()) {
      json.writeBoolean(fit.fits().get());
    } else {
      json.writeNull();
    }
    json.writeArrayFieldStart("memory");
    for (Fit.Part part : fit.parts()) {
      json.writeStartObject();
      json.writeStringField("memory", part.memory());
      json.writeNumberField("needBytes", part.need());
      json.writeFieldName("roomBytes");
      value(json, part.room().orElse(null));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void bytes(JsonGenerator json, String name, Fact<Long> fact) throws IOException {
    json.writeFieldName(name);
    value(json, fact.value().orElse(null));
  }

  private static void region(JsonGenerator json, String name, Region region) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("origin", region.origin());
    json.writeNumberField("bytes", region.bytes());
    json.writeEndObject();
  }

  private static void range(JsonGenerator json, Optional<Range> range) throws IOException {
    if (range.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberField("low", range.get().low());
    json.writeNumberField("typical", range.get().typical());
    json.writeNumberField("high", range.get().high());
    json.writeEndObject();
  }
}
