package milliwatt.diagnose;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import milliwatt.report.Neutral;
import milliwatt.runtime.RuntimeFailure;

/** A diagnosis for programs. Keys that do not apply are null. */
public final class DiagnosisJson {
  public static final int FORMAT = 1;

  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_SUSPECTS = 10;

  private DiagnosisJson() {}

  /** One object, in UTF-8. */
  public static byte[] of(Diagnosis diagnosis) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      json.writeStringField("model", diagnosis.model().name());
      json.writeNumberField("inputs", diagnosis.inputs());
      json.writeBooleanField("equal", diagnosis.clean());
      json.writeStringField("headline", diagnosis.explanation().headline());
      if (diagnosis.clean()) {
        json.writeNullField("finding");
      } else {
        json.writeObjectFieldStart("finding");
        finding(json, diagnosis);
        json.writeEndObject();
      }
      json.writeArrayFieldStart("suspects");
      for (Suspect suspect : diagnosis.suspects().stream().limit(MOST_SUSPECTS).toList()) {
        suspect(json, suspect);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void finding(JsonGenerator json, Diagnosis diagnosis) throws IOException {
    Finding finding = diagnosis.finding();
    boolean one = finding.operator() >= 0;
    json.writeStringField("stage", finding.stage().name().toLowerCase(Locale.ROOT));
    json.writeObjectField("operator", one ? finding.operator() : null);
    json.writeStringField(
        "operatorName", one ? diagnosis.model().operatorName(finding.operator()) : null);
    json.writeNumberField("input", finding.input());
    json.writeStringField("note", finding.note());
    failure(json, finding.failure());
    Difference difference = finding.difference();
    json.writeObjectField("tensor", difference == null ? null : finding.tensor());
    if (difference == null) {
      json.writeNullField("difference");
      return;
    }
    int first = difference.first();
    json.writeObjectFieldStart("difference");
    array(json, "shape", difference.shape());
    array(json, "firstIndex", difference.coordinates(first));
    json.writeNumberField("expected", difference.expected()[first]);
    json.writeNumberField("actual", difference.actual()[first]);
    json.writeNumberField("count", difference.count());
    json.writeNumberField("of", difference.expected().length);
    json.writeNumberField("least", difference.least());
    json.writeNumberField("greatest", difference.greatest());
    json.writeNumberField("tooHigh", difference.tooHigh());
    json.writeStringField("where", Whereabouts.of(difference));
    json.writeEndObject();
  }

  private static void failure(JsonGenerator json, RuntimeFailure failure) throws IOException {
    if (failure == null) {
      json.writeNullField("failure");
      return;
    }
    json.writeObjectFieldStart("failure");
    json.writeStringField("kind", failure.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("where", failure.where());
    json.writeStringField("detail", Neutral.line(failure.detail()));
    json.writeEndObject();
  }

  private static void suspect(JsonGenerator json, Suspect suspect) throws IOException {
    json.writeStartObject();
    json.writeStringField("lab", suspect.lab());
    json.writeStringField("mutant", suspect.mutant().name());
    json.writeStringField("file", suspect.mutant().file());
    json.writeBooleanField("exact", suspect.exact());
    json.writeNumberField("likeness", suspect.likeness());
    json.writeStringField("hint", suspect.mutant().hint());
    json.writeEndObject();
  }

  private static void array(JsonGenerator json, String name, int[] numbers) throws IOException {
    json.writeFieldName(name);
    json.writeArray(numbers, 0, numbers.length);
  }
}
