package milliwatt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@OnFreshMachine
class CatalogTest {
  private static final Path ROOT = Path.of(System.getProperty("milliwatt.root"));

  private static JsonNode catalog() throws IOException {
    return new ObjectMapper().readTree(ROOT.resolve("jbang-catalog.json").toFile());
  }

  private static Stream<String> aliases() throws IOException {
    return catalog().get("aliases").propertyStream().map(entry -> entry.getKey());
  }

  private static List<String> labs() throws IOException {
    return Files.readAllLines(ROOT.resolve("labs/labs.yaml")).stream()
        .filter(line -> line.startsWith("- "))
        .map(line -> line.substring(2, line.indexOf('-', 2)))
        .toList();
  }

  @Test
  void there_is_an_alias_for_the_command_line_its_daily_commands_and_every_lab()
      throws IOException {
    assertThat(aliases())
        .contains("milliwatt", "start", "check", "watch", "hint", "kws")
        .containsAll(labs());
  }

  @Test
  void the_first_alias_resolves_and_answers_help(FreshMachine machine) throws Exception {
    every_alias_resolves_and_answers_help("milliwatt", machine);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("aliases")
  void every_alias_resolves_and_answers_help(String alias, FreshMachine machine) throws Exception {
    assertThat(machine.jbang(alias, "--help").succeeded().output()).contains("Usage: milliwatt");
  }

  @ParameterizedTest
  @MethodSource("aliases")
  void every_alias_is_described_and_runs_the_published_jar(String alias) throws IOException {
    JsonNode entry = catalog().get("aliases").get(alias);
    assertThat(entry.path("description").asText()).endsWith(".");
    assertThat(entry.path("script-ref").asText()).isEqualTo("io.github.milliwatt:milliwatt:0.1.0");
  }

  @ParameterizedTest
  @MethodSource("aliases")
  void no_alias_has_the_name_of_a_folder_in_the_clone(String alias) {
    // jbang would take the folder for the script.
    assertThat(ROOT.resolve(alias)).doesNotExist();
  }

  @Test
  void the_template_makes_a_program_that_runs(FreshMachine machine) throws Exception {
    machine.jbang("init", "-t", "tinyml", "my-tinyml/Try.java").succeeded();
    Files.createDirectories(machine.clone.resolve("my-tinyml/src/tinyml"));
    Files.writeString(
        machine.clone.resolve("my-tinyml/src/tinyml/Anything.java"),
        "package tinyml; class Anything {}\n");
    assertThat(machine.jbang("my-tinyml/Try.java").succeeded().output()).contains("Try");
  }
}
