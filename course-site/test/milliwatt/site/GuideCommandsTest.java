package milliwatt.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import milliwatt.cli.Commands;
import org.junit.jupiter.api.Test;

class GuideCommandsTest {
  @Test
  void every_command_that_a_guide_tells_to_type_is_one_that_the_command_line_takes()
      throws IOException {
    JsonNode aliases =
        new ObjectMapper()
            .readTree(BuiltSite.CLONE.resolve("jbang-catalog.json").toFile())
            .path("aliases");
    List<String> commands = new ArrayList<>();
    try (Stream<Path> guides = Files.list(BuiltSite.CLONE.resolve("course-site/guides"))) {
      for (Path guide : guides.toList()) {
        Files.readAllLines(guide).stream().filter(l -> l.startsWith("$ ")).forEach(commands::add);
      }
    }
    assertThat(commands).hasSizeGreaterThan(5);
    for (String command : commands) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      assertThat(words.subList(0, 2)).isEqualTo(List.of("$", "./jbang"));
      JsonNode alias = aliases.path(words.get(2));
      assertThat(alias.isObject()).as(command).isTrue();
      List<String> arguments = new ArrayList<>();
      alias.path("arguments").forEach(argument -> arguments.add(argument.asText()));
      arguments.addAll(words.subList(3, words.size()));
      assertThatCode(() -> Commands.all().parseArgs(arguments.toArray(String[]::new)))
          .as(command)
          .doesNotThrowAnyException();
    }
  }
}
