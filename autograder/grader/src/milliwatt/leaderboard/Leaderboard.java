package milliwatt.leaderboard;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import milliwatt.format.CsvTable;
import milliwatt.report.Neutral;
import milliwatt.report.Template;

/**
 * All models that were handed in, the best first. The same models and clips give the same bytes.
 *
 * @param clips that each model has heard
 * @param device that counted the instructions
 */
public record Leaderboard(List<Entry> entries, int clips, String device) {
  public Leaderboard {
    entries = entries.stream().sorted(Entry.ORDER).toList();
  }

  /** A row a model: rank, name, accuracy, bytes, instructions, front, refusal. */
  public void csv(Writer out) throws IOException {
    CsvTable table = new CsvTable();
    for (Entry entry : entries) {
      boolean refused = entry.refusal().isPresent();
      Map<String, String> row = new LinkedHashMap<>();
      row.put("rank", refused ? "" : String.valueOf(rank(entry)));
      row.put("name", entry.name());
      row.put("accuracy", refused ? "" : decimal(entry.accuracy(), 4));
      row.put("bytes", String.valueOf(entry.bytes()));
      row.put("instructions", refused ? "" : String.valueOf(entry.instructions()));
      row.put("pareto", entry.onFront(entries) ? "yes" : "no");
      row.put("refusal", entry.refusal().orElse(""));
      table.row(row);
    }
    table.write(out);
  }

  /** A page that needs nothing else. */
  public void html(Writer out) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Map<String, Object>> refused = new ArrayList<>();
    for (Entry entry : entries) {
      String name = Neutral.line(entry.name());
      if (entry.refusal().isPresent()) {
        refused.add(Map.of("name", name, "why", Neutral.line(entry.refusal().get())));
      } else {
        rows.add(
            Map.of(
                "rank",
                rank(entry),
                "name",
                name,
                "accuracy",
                decimal(100 * entry.accuracy(), 1) + " %",
                "bytes",
                String.format(Locale.ROOT, "%,d", entry.bytes()),
                "instructions",
                String.format(Locale.ROOT, "%,d", entry.instructions()),
                "front",
                entry.onFront(entries) ? "yes" : ""));
      }
    }
    Template.of(Leaderboard.class, "leaderboard.html")
        .write(
            Map.of(
                "clips",
                String.format(Locale.ROOT, "%,d", clips),
                "device",
                device,
                "picture",
                rows.isEmpty() ? "" : new ParetoPicture(entries).svg(),
                "rows",
                rows,
                "refused",
                refused,
                "anyRefused",
                !refused.isEmpty()),
            out);
  }

  /** Models that are equally often right share a rank. */
  private int rank(Entry entry) {
    return 1 + (int) entries.stream().filter(other -> other.accuracy() > entry.accuracy()).count();
  }

  private static String decimal(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
