package milliwatt.format;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import milliwatt.report.Neutral;

/** Rows for a spreadsheet, all of one shape. No cell can be taken for a formula. */
public final class CsvTable {
  private final List<Map<String, String>> rows = new ArrayList<>();

  /** Adds a row; columns are those of the first row. */
  public void row(Map<String, String> cells) {
    Map<String, String> safe = new LinkedHashMap<>();
    cells.forEach((column, cell) -> safe.put(column, cell(cell)));
    rows.add(safe);
  }

  /** Writes the header and the rows; nothing where there is no row. */
  public void write(Writer out) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\n");
    rows.getFirst().keySet().forEach(schema::addColumn);
    out.write(
        new CsvMapper()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .writer(schema.build())
            .writeValueAsString(rows));
  }

  /** A leading sign makes a spreadsheet compute: with an apostrophe it is text. */
  private static String cell(String text) {
    String plain = Neutral.line(text);
    boolean number = plain.matches("-?\\d+(\\.\\d+)?");
    return !number && plain.matches("(?s)[=+\\-@].*") ? "'" + plain : plain;
  }
}
