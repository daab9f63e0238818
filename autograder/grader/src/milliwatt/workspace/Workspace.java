package milliwatt.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import milliwatt.cli.Invocation;
import milliwatt.cli.UserError;
import milliwatt.lab.Lab;
import milliwatt.tinyjava.Source;

/** The folder a student works in: {@code src/tinyml}, {@code progress.json}, and what IDEs need. */
public final class Workspace {
  static final String SOURCES = "src/tinyml";
  static final String PROGRESS = "progress.json";

  private final Path root;

  Workspace(Path root) {
    this.root = root;
  }

  /**
   * An existing workspace.
   *
   * @throws UserError if there is none
   */
  public static Workspace open(Path root) {
    if (!Files.exists(root)) {
      throw new UserError(
          "There is no workspace at %s yet: '%s' makes one."
              .formatted(root, Invocation.of("start lab00")));
    }
    if (!exists(root)) {
      throw new UserError(
          "%s is not a Milliwatt workspace, for it has no %s: '%s' makes one in a new folder."
              .formatted(root, SOURCES, Invocation.of("start lab00")));
    }
    return new Workspace(root);
  }

  static boolean exists(Path root) {
    return Files.isDirectory(root.resolve(SOURCES));
  }

  public Path root() {
    return root;
  }

  public Path sourceFolder() {
    return root.resolve(SOURCES);
  }

  /** Where a {@code tinyml} class is, or would be. */
  public Path file(String simpleName) {
    return sourceFolder().resolve(simpleName + ".java");
  }

  /** The class's source as it is now, if there is one. */
  public Optional<Source> source(String simpleName) {
    return new StudentSources(sourceFolder()).read(simpleName);
  }

  /**
   * What a lab's program may need, by file name: its classes, those of the labs it builds on, and
   * what these mention. Given classes are left out, for the grader compiles its own copy; classes
   * without a file are left out too.
   *
   * @param requirements the labs it builds on, directly and indirectly
   */
  public Map<String, String> files(Lab lab, List<Lab> requirements) {
    return new StudentSources(sourceFolder()).files(lab, requirements);
  }

  /**
   * A fingerprint of what the student wrote for this lab: its classes and the student's own ones
   * they mention, but not those of other labs.
   */
  public String digest(Lab lab, List<Lab> requirements) {
    return Digest.of(new StudentSources(sourceFolder()).own(lab, requirements));
  }

  /** Whether the lab's files are here. */
  public boolean has(Lab lab) {
    return lab.classes().stream().allMatch(name -> Files.exists(file(name)));
  }

  /** The record as it is on disk now. */
  public Progress progress() {
    return ProgressFile.read(root.resolve(PROGRESS));
  }

  /** Reads the record, changes it, and writes it in one step. */
  public void update(Consumer<Progress> change) {
    Progress progress = progress();
    change.accept(progress);
    ProgressFile.write(root.resolve(PROGRESS), progress);
  }
}
