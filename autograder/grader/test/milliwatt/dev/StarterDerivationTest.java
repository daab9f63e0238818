package milliwatt.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterDerivationTest {
  private static final Path CLONE = Path.of(System.getProperty("milliwatt.root"));

  @TempDir Path folder;
  private StarterDerivation derivation;

  @BeforeEach
  void a_clone_with_one_solution() throws IOException {
    write("solutions/src/tinyml/A.java", "// tag::lab00-a[]\na();\n// end::lab00-a[] b();\n");
    derivation = new StarterDerivation(folder);
  }

  @Test
  void starter_code_is_in_step_with_the_solutions() throws IOException {
    assertThat(new StarterDerivation(CLONE).differences())
        .as("mend with: milliwatt dev starter")
        .isEmpty();
  }

  @Test
  void every_file_of_starter_code_compiles() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null);
        Stream<Path> files = Files.list(CLONE.resolve("starter-code/src/tinyml"))) {
      var sources = manager.getJavaFileObjectsFromPaths(files.toList());
      List<String> options = List.of("-d", folder.toString(), "-proc:none");
      assertThat(compiler.getTask(null, manager, null, options, null, sources).call()).isTrue();
    }
  }

  @Test
  void write_makes_what_is_missing_and_removes_what_has_no_solution() throws IOException {
    write("starter-code/src/tinyml/Old.java", "class Old {}");
    assertThat(derivation.differences())
        .containsExactly(
            "A.java is missing from starter-code.",
            "Old.java is in starter-code, but has no solution.");

    derivation.write();

    assertThat(derivation.differences()).isEmpty();
    assertThat(folder.resolve("starter-code/src/tinyml/A.java"))
        .hasContent("// TODO lab00-a\nb();");
    assertThat(folder.resolve("starter-code/src/tinyml/Old.java")).doesNotExist();
  }

  @Test
  void an_edited_starter_is_noticed() throws IOException {
    derivation.write();
    write("starter-code/src/tinyml/A.java", "edited by hand");
    assertThat(derivation.differences())
        .containsExactly("A.java in starter-code is not what solutions give.");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }
}
