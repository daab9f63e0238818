package milliwatt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import milliwatt.lab.LabCatalogue;

/** The passages of documents that quote counts, from {@code solutions/benchmark/quotes.yaml}. */
public final class Quotes {
  private static final Path FOLDER = Path.of("solutions", "benchmark");

  private final Path root;
  private final List<Quote> all = new ArrayList<>();

  private Quotes(Path root) {
    this.root = root;
  }

  /**
   * @param root of a clone of the project
   */
  public static Quotes read(Path root) throws IOException {
    Quotes quotes = new Quotes(root);
    JsonNode files =
        new YAMLMapper().readTree(root.resolve(FOLDER).resolve("quotes.yaml").toFile());
    for (JsonNode file : files) {
      for (JsonNode text : file.required("quotes")) {
        quotes.all.add(new Quote(file.required("file").textValue(), text.textValue()));
      }
    }
    return quotes;
  }

  /** The figures of this clone. */
  public PerformanceFigures figures(LabCatalogue catalogue) throws IOException {
    return PerformanceFigures.read(file(), catalogue);
  }

  /** Where what was measured stands. */
  public Path file() {
    return root.resolve(FOLDER).resolve("figures.json");
  }

  public int size() {
    return all.size();
  }

  /** What is wrong in the documents, a sentence each. */
  public List<String> differences(PerformanceFigures figures) throws IOException {
    List<String> differences = new ArrayList<>();
    for (Quote quote : all) {
      String document = Files.readString(root.resolve(quote.file()));
      String wanted = quote.filled(figures);
      List<String> found =
          quote.pattern().matcher(document).results().map(MatchResult::group).toList();
      if (found.size() != 1) {
        differences.add(
            "%s has %d passages like \"%s\", not one."
                .formatted(quote.file(), found.size(), wanted));
      } else if (!found.getFirst().equals(wanted)) {
        differences.add(
            "%s says \"%s\", but by the last counts it is \"%s\"."
                .formatted(quote.file(), found.getFirst(), wanted));
      }
    }
    return differences;
  }

  /** Puts the counts into the documents; returns the files that changed. */
  public List<String> write(PerformanceFigures figures) throws IOException {
    List<String> changed = new ArrayList<>();
    for (Quote quote : all) {
      Path file = root.resolve(quote.file());
      String document = Files.readString(file);
      String written =
          quote
              .pattern()
              .matcher(document)
              .replaceFirst(Matcher.quoteReplacement(quote.filled(figures)));
      if (!written.equals(document)) {
        Files.writeString(file, written);
        if (!changed.contains(quote.file())) {
          changed.add(quote.file());
        }
      }
    }
    return changed;
  }
}
