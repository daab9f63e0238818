package milliwatt.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLocationTest {
  private static final Map<String, String> VARIABLE =
      Map.of("MILLIWATT_WORKSPACE", "from-variable");

  @TempDir Path here;

  @Test
  void the_option_comes_first() {
    assertThat(WorkspaceLocation.resolve(Path.of("mine"), VARIABLE, here))
        .isEqualTo(here.resolve("mine"));
  }

  @Test
  void then_the_variable() {
    assertThat(WorkspaceLocation.resolve(null, VARIABLE, here))
        .isEqualTo(here.resolve("from-variable"));
  }

  @Test
  void then_the_workspace_we_are_in() throws IOException {
    Path root = here.resolve("work");
    Path inside = Files.createDirectories(root.resolve("src/tinyml"));
    Files.writeString(root.resolve("progress.json"), "{}");
    assertThat(WorkspaceLocation.resolve(null, Map.of(), inside)).isEqualTo(root);
  }

  @Test
  void else_my_tinyml_here() {
    assertThat(WorkspaceLocation.resolve(null, Map.of(), here))
        .isEqualTo(here.resolve("my-tinyml"));
  }
}
