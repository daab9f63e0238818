package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before the builder of the site is even started. */
class SiteCommandTest {
  private static final String CLONE = System.getProperty("milliwatt.root");

  @TempDir Path folder;

  private static void refused(String sentence, String... arguments) {
    Terminal run = Terminal.run(arguments);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).as(List.of(arguments).toString()).hasSize(1);
    assertThat(run.err()).contains(sentence);
  }

  @Test
  void a_folder_that_is_no_clone_is_refused() {
    refused("is not in a clone of Milliwatt", "site", "build", "--clone", folder.toString());
    refused("is not in a clone of Milliwatt", "site", "serve", "--clone", folder.toString());
  }

  @Test
  void a_port_that_cannot_be_is_refused() {
    refused("from 0 to 65535, and not 99999", "site", "serve", "--port", "99999", "--clone", CLONE);
    refused("'abc' is not an int", "site", "serve", "--port", "abc");
  }

  @Test
  void a_file_that_could_not_be_written_minutes_later_is_refused_at_once() {
    String nowhere = folder.resolve("nowhere/book.pdf").toString();
    refused("There is no folder", "site", "build", "--clone", CLONE, "--pdf", nowhere);
    refused("is a folder", "site", "build", "--clone", CLONE, "--zip", folder.toString());
  }

  @Test
  void what_it_does_not_know_is_named() {
    refused("did you mean build?", "site", "biuld");
    refused("'extra'", "site", "build", "extra");
  }
}
