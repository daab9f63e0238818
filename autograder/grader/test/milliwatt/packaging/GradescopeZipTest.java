package milliwatt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The zip for Gradescope, unpacked where there is no Java and no network. */
@OnFreshMachine
class GradescopeZipTest {
  @Tag("long")
  @Test
  void it_grades_without_java_and_without_network(FreshMachine machine) throws Exception {
    Path autograder = machine.emptyFolder("autograder");
    Path source = Files.createDirectory(autograder.resolve("source"));
    Files.createDirectory(autograder.resolve("results"));
    Path classes = Files.createDirectories(autograder.resolve("submission/src/tinyml"));
    Files.copy(
        machine.clone.resolve("solutions/src/tinyml/Saturation.java"),
        classes.resolve("Saturation.java"));
    Path zip = autograder.resolve("lab00.zip");
    machine
        .jbang("milliwatt", "export", "gradescope", "--lab", "lab00", "--out", zip.toString())
        .succeeded();
    machine.run(source, "unzip", "-q", zip.toString()).succeeded();

    String jdks = Path.of(System.getProperty("java.home")).getParent().toString();
    Command.Result run =
        machine.run(
            autograder,
            Map.of("AUTOGRADER", autograder.toString()),
            ("bwrap --bind / / --dev /dev --proc /proc --unshare-net --tmpfs " + jdks)
                .concat(" sh -c")
                .concat(" source/setup.sh;source/run_autograder")
                .split(" "));
    run.succeeded();

    JsonNode results =
        new ObjectMapper().readTree(Files.readString(autograder.resolve("results/results.json")));
    assertThat(results.get("score").asInt()).isEqualTo(100);
    assertThat(results.get("tests")).isNotEmpty();
  }
}
