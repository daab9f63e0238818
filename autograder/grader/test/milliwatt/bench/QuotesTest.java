package milliwatt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.lab.LabCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesTest {
  private static final Path ROOT = Path.of(System.getProperty("milliwatt.root"));

  @Test
  void every_count_that_a_document_quotes_is_the_one_that_was_measured_last() throws IOException {
    Quotes quotes = Quotes.read(ROOT);
    assertThat(quotes.size()).isGreaterThan(20);
    assertThat(quotes.differences(quotes.figures(new LabCatalogue())))
        .as("after a change of kernels or translator run 'milliwatt dev performance'")
        .isEmpty();
  }

  @Test
  void a_stale_count_is_found_and_mended(@TempDir Path clone) throws IOException {
    Path folder = Files.createDirectories(clone.resolve("solutions/benchmark"));
    Files.writeString(folder.resolve("figures.json"), "{\"a.fast.instructions\": 1500}");
    Files.writeString(
        folder.resolve("quotes.yaml"),
        "- file: page.adoc\n  quotes:\n    - 'It takes {a.fast.instructions}, half of it'\n");
    Path page = Files.writeString(clone.resolve("page.adoc"), "It takes 2,500, half of it.");
    Quotes quotes = Quotes.read(clone);
    PerformanceFigures figures = quotes.figures(new LabCatalogue());
    assertThat(quotes.differences(figures))
        .containsExactly(
            "page.adoc says \"It takes 2,500, half of it\", but by the last counts it is"
                + " \"It takes 1,500, half of it\".");
    assertThat(quotes.write(figures)).containsExactly("page.adoc");
    assertThat(page).hasContent("It takes 1,500, half of it.");
    assertThat(quotes.differences(figures)).isEmpty();
  }
}
