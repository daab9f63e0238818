package milliwatt.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import milliwatt.arena.ArenaJson;
import milliwatt.check.ArenaPlan;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Measurement;
import milliwatt.tinyjava.Diagnostic;

/**
 * The report for programs: everything a {@link LabResult} holds, always the same keys in the same
 * order.
 *
 * <p>{@code format} grows when a key changes its meaning or goes; new keys may come without that.
 * Seeds are strings, because many readers of JSON cannot hold 64 bits in a number.
 */
public final class JsonReport {
  public static final int FORMAT = 1;

  /** Streams, so that no data binding is loaded for one small file. */
  private static final JsonFactory JSON = new JsonFactory();

  private JsonReport() {}

  /** Writes one object and a line end; leaves {@code out} open. */
  public static void write(LabResult result, Writer out) throws IOException {
    LabResult r = Neutral.result(result);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      run(json, r);
      scores(json, r);
      diagnostics(json, "compileErrors", r.compileErrors());
      diagnostics(json, "violations", r.violations());
      json.writeArrayFieldStart("checks");
      for (CheckResult check : r.checks()) {
        check(json, check);
      }
      json.writeEndArray();
      strings(json, "notes", Summary.notes(r));
      strings(json, "borrowed", r.borrowed());
      strings(json, "likelyMistakes", r.likelyMistakes());
      json.writeStringField("printed", r.printed());
      json.writeBooleanField("solutionSeen", r.solutionSeen());
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void run(JsonGenerator json, LabResult r) throws IOException {
    json.writeStringField("lab", r.lab());
    json.writeStringField("title", r.title());
    json.writeStringField("device", r.device());
    json.writeStringField("isolation", r.isolation());
    json.writeBooleanField("graded", r.graded());
    json.writeBooleanField("passed", r.passed());
    json.writeStringField("summary", Summary.of(r));
    json.writeStringField("seed", Long.toString(r.seed()));
    json.writeObjectFieldStart("millis");
    json.writeNumberField("compile", r.compileMillis());
    json.writeNumberField("start", r.startMillis());
    json.writeNumberField("run", r.runMillis());
    json.writeEndObject();
  }

  private static void scores(JsonGenerator json, LabResult r) throws IOException {
    json.writeNumberField("points", r.points());
    json.writeNumberField("maxPoints", r.maxPoints());
    json.writeArrayFieldStart("scores");
    for (CategoryScore score : CategoryScore.of(r.checks())) {
      json.writeStartObject();
      json.writeStringField("category", score.name());
      json.writeNumberField("points", score.points());
      json.writeNumberField("maxPoints", score.maxPoints());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("openPoints", r.openPoints());
  }

  private static void diagnostics(JsonGenerator json, String name, List<Diagnostic> diagnostics)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Diagnostic d : diagnostics) {
      json.writeStartObject();
      json.writeStringField("file", d.file());
      json.writeNumberField("line", d.line());
      json.writeNumberField("column", d.column());
      json.writeStringField("message", d.message());
      json.writeStringField("advice", d.advice());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void check(JsonGenerator json, CheckResult c) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", c.id());
    json.writeStringField("sentence", c.sentence());
    json.writeStringField("topic", c.topic());
    json.writeStringField("category", c.category().name().toLowerCase(Locale.ROOT));
    json.writeStringField("status", c.status().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("points", c.points());
    json.writeNumberField("maxPoints", c.maxPoints());
    json.writeStringField("message", c.message());
    json.writeStringField("why", c.why());
    json.writeStringField("help", c.help());
    json.writeStringField("where", c.where());
    json.writeStringField("seed", c.seed() == null ? null : c.seed().toString());
    json.writeNumberField("runNanos", c.runNanos());
    json.writeArrayFieldStart("plans");
    for (ArenaPlan plan : c.plans()) {
      ArenaJson.write(plan, json);
    }
    json.writeEndArray();
    measurement(json, c.measurement());
    json.writeEndObject();
  }

  /** Null for a check that counts nothing, and for one that came to no count. */
  private static void measurement(JsonGenerator json, Measurement m) throws IOException {
    if (m == null || m.spent() < 0) {
      json.writeNullField("measurement");
      return;
    }
    json.writeObjectFieldStart("measurement");
    json.writeStringField("unit", m.unit());
    json.writeBooleanField("estimate", !m.counted());
    json.writeNumberField("measured", m.spent());
    if (m.decides()) {
      json.writeNumberField("budget", m.allowed());
      json.writeNumberField("ratio", Math.round(m.ratio() * 10_000) / 10_000.0);
    } else {
      json.writeNullField("budget");
      json.writeNullField("ratio");
    }
    json.writeStringField("sentence", Measured.sentence(m));
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
