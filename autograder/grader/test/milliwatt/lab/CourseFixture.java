package milliwatt.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small course in a folder, on a class path of its own. */
public final class CourseFixture {
  private final Path folder;

  public CourseFixture(Path folder) {
    this.folder = folder;
  }

  public void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  /**
   * @param more further lines; a key that they repeat replaces the usual one
   */
  public void lab(String labFolder, String title, String more) throws IOException {
    String id = labFolder.substring(0, 5);
    String usual =
        """
        title: %s
        unit: Numbers
        minutes: 30
        classes: [Twice]
        contract: %s.TwiceLab
        adapter: %s.TwiceAdapter
        checks: [milliwatt.lab.TwiceChecks]
        hints: {twice: [Add., Add it to itself.]}
        ending: It doubles.
        """
            .formatted(title, id, id);
    StringBuilder yaml = new StringBuilder();
    for (String line : usual.lines().toList()) {
      String key = line.substring(0, line.indexOf(':') + 1);
      if (more.lines().noneMatch(each -> each.startsWith(key))) {
        yaml.append(line).append('\n');
      }
    }
    write("labs/" + labFolder + "/lab.yaml", yaml + more + "\n");
  }

  /** A mutant of class {@code Twice}. */
  public void mutant(String labFolder, String name, String original, String replacement)
      throws IOException {
    write(
        "labs/%s/mutants/%s.yaml".formatted(labFolder, name),
        """
        name: %s
        file: Twice.java
        original: "%s"
        replacement: "%s"
        fails: [a_number_is_doubled]
        hint: Look again.
        """
            .formatted(name, original, replacement));
  }

  public ClassLoader loader() {
    try {
      return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public LabCatalogue catalogue() {
    return new LabCatalogue(loader());
  }

  public CourseSources sources() {
    return new CourseSources(loader());
  }
}
