package milliwatt.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import milliwatt.cli.UserError;

/**
 * A class list in CSV. The columns {@code student} and {@code submission} (a path, taken from the
 * roster's folder, or a git URL) are needed; {@code name}, {@code email}, {@code id} and all others
 * come along for the gradebooks.
 */
final class Roster {
  private static final String STUDENT = "student";
  private static final String SUBMISSION = "submission";
  private static final Pattern URL =
      Pattern.compile("(https?|ssh|git|file)://.+|[\\w.-]+@[^/]+:.+");

  private Roster() {}

  static List<Submission> read(Path file) throws IOException {
    List<Submission> found = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file);
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(in)) {
      while (rows.hasNext()) {
        int line = rows.getCurrentLocation().getLineNr();
        found.add(submission(file, line, rows.next()));
      }
      return found;
    } catch (JsonProcessingException e) {
      throw noRoster(file, e);
    } catch (UncheckedIOException | com.fasterxml.jackson.databind.RuntimeJsonMappingException e) {
      throw noRoster(file, e);
    }
  }

  private static UserError noRoster(Path file, Exception e) {
    String reason = e.getMessage().lines().findFirst().orElse("");
    return new UserError(
        "%s is no roster in CSV (%s); its first line names the columns: student,submission."
            .formatted(file, reason));
  }

  private static Submission submission(Path file, int line, Map<String, String> row) {
    String student = row.getOrDefault(STUDENT, "");
    String where = row.getOrDefault(SUBMISSION, "");
    if (student.isBlank() || where.isBlank()) {
      throw new UserError(
          "%s, line %d, lacks a %s; the columns student and submission are needed."
              .formatted(file, line, student.isBlank() ? STUDENT : SUBMISSION));
    }
    Map<String, String> facts = new LinkedHashMap<>(row);
    facts.remove(STUDENT);
    facts.remove(SUBMISSION);
    return new Submission(student, place(file, where), facts);
  }

  private static Place place(Path roster, String where) {
    if (URL.matcher(where).matches()) {
      return new Place.Repository(where);
    }
    Path path = roster.toAbsolutePath().getParent().resolve(where).normalize();
    return Place.Archive.is(path) ? new Place.Archive(path) : new Place.Folder(path);
  }
}
