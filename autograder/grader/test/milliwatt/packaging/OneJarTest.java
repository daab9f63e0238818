package milliwatt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The jar that the catalog's coordinates name. */
@OnFreshMachine
class OneJarTest {
  @Test
  void it_holds_all_that_a_student_needs(FreshMachine machine) throws Exception {
    try (JarFile jar = new JarFile(machine.installedJar().toFile())) {
      List<String> names = jar.stream().map(ZipEntry::getName).toList();
      assertThat(names)
          .contains("milliwatt/cli/Milliwatt.class", "labs/labs.yaml", "sandbox/sandbox.jar")
          .contains("org/assertj/core/api/Assertions.class")
          .anyMatch(name -> name.startsWith("starter-code/"))
          .anyMatch(name -> name.matches("solutions/tinyml/.*\\.java"))
          .contains("META-INF/services/org.junit.platform.engine.TestEngine")
          .doesNotContain("module-info.class")
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void it_needs_nothing_else_from_any_repository(FreshMachine machine) throws Exception {
    Path repository = machine.mavenRepository();
    String pom = Files.readString(repository.resolve(POM));
    assertThat(pom).doesNotContain("<dependency>").doesNotContain("<parent>");
    try (var published = Files.list(repository.resolve("io/github/milliwatt"))) {
      assertThat(published.filter(Files::isDirectory).map(Path::getFileName).map(Path::toString))
          .containsExactly("milliwatt");
    }
  }

  private static final String POM = "io/github/milliwatt/milliwatt/0.1.0/milliwatt-0.1.0.pom";

  @Tag("long")
  @Test
  void two_clones_build_the_same_bytes(FreshMachine machine) throws Exception {
    machine.jbang("milliwatt", "--version").succeeded();
    byte[] first = Files.readAllBytes(machine.installedJar());
    Path other = machine.folder.resolve("other");
    machine.cloneInto(other);
    machine.run(other, "./jbang", "milliwatt", "--version").succeeded();
    Path rebuilt = other.resolve("autograder/grader/target/milliwatt-0.1.0.jar");
    assertThat(Files.mismatch(rebuilt, machine.installedJar())).isEqualTo(-1);
    assertThat(Files.readAllBytes(rebuilt)).isEqualTo(first);
  }
}
