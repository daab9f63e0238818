package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.lab.CourseSources;

/** A workspace with some classes in it. */
final class TestWorkspace {
  private static final CourseSources COURSE = new CourseSources();

  final Path root;

  TestWorkspace(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("src/tinyml"));
  }

  /** Puts the reference's class there, with this text replaced. */
  TestWorkspace with(String name, String original, String replacement) throws IOException {
    String text = COURSE.solution(name).text();
    assertThat(text).contains(original);
    return file(name, text.replace(original, replacement));
  }

  TestWorkspace file(String name, String text) throws IOException {
    Files.writeString(root.resolve("src/tinyml/" + name + ".java"), text);
    return this;
  }
}
