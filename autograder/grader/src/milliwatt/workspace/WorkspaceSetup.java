package milliwatt.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import milliwatt.cli.Release;
import milliwatt.cli.UserError;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;

/** Makes a workspace, and puts a lab's files into it. A file that is there already stays. */
public final class WorkspaceSetup {
  private static final List<String> FILES = List.of("pom.xml", "README.md");

  private final CourseSources course;

  public WorkspaceSetup(CourseSources course) {
    this.course = course;
  }

  /**
   * The workspace at this place, made if there is none.
   *
   * @throws UserError if the folder is somebody else's, or cannot be written
   */
  public Workspace openOrCreate(Path root) {
    if (Workspace.exists(root)) {
      return new Workspace(root);
    }
    refuseForeign(root);
    Workspace workspace = new Workspace(root);
    try {
      Files.createDirectories(workspace.sourceFolder());
    } catch (IOException e) {
      throw new UserError(
          "A workspace cannot be made at %s: %s. Name another folder with --workspace."
              .formatted(root, IoSentence.reason(e)));
    }
    List<String> written = new ArrayList<>();
    for (String name : FILES) {
      if (SafeFiles.create(root.resolve(name), course.workspaceFile(name))) {
        written.add(name);
      }
    }
    workspace.update(
        progress -> {
          progress.release(Release.current());
          written.forEach(name -> progress.deliver(name, course.workspaceFile(name)));
        });
    return workspace;
  }

  /**
   * Puts the files of a lab and of the labs it builds on into the workspace, so that an IDE can
   * compile it, and remembers that the lab was started.
   *
   * @return the files written, relative to the workspace; those that were there are left alone
   */
  public List<String> start(Workspace workspace, Lab lab, List<Lab> requirements) {
    List<String> written = new ArrayList<>();
    Stream.concat(requirements.stream(), Stream.of(lab))
        .flatMap(each -> Stream.concat(each.given().stream(), each.classes().stream()))
        .distinct()
        .filter(name -> write(workspace, name))
        .forEach(written::add);
    workspace.update(
        progress -> {
          progress.start(lab.id(), Signatures.of(course.contract(lab)));
          written.forEach(name -> progress.deliver(path(name), course.starter(name).text()));
        });
    return written.stream().map(WorkspaceSetup::path).toList();
  }

  private boolean write(Workspace workspace, String simpleName) {
    return SafeFiles.create(workspace.file(simpleName), course.starter(simpleName).text());
  }

  /** Relative to the workspace, with slashes on every system. */
  static String path(String simpleName) {
    return Workspace.SOURCES + "/" + simpleName + ".java";
  }

  /** A home folder or another project must not be filled with our files by a slip. */
  private static void refuseForeign(Path root) {
    if (!Files.isDirectory(root)) {
      if (Files.exists(root)) {
        throw new UserError(
            "%s is a file, not a folder: name another place with --workspace.".formatted(root));
      }
      return;
    }
    Predicate<Path> own = file -> isOrdinary(file.getFileName().toString());
    try (Stream<Path> files = Files.list(root)) {
      if (!files.allMatch(own)) {
        throw new UserError(
            "%s holds other files and is not a workspace: name an empty folder with --workspace."
                .formatted(root));
      }
    } catch (IOException e) {
      throw new UserError(
          "%s cannot be read: %s. Name another folder with --workspace."
              .formatted(root, IoSentence.reason(e)));
    }
  }

  /** What a fresh clone of an empty repository may hold, or what we left when interrupted. */
  private static boolean isOrdinary(String name) {
    return name.startsWith(".")
        || name.startsWith("LICENSE")
        || name.startsWith(Workspace.PROGRESS)
        || name.equals("src")
        || FILES.contains(name);
  }
}
