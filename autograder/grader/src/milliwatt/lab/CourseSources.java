package milliwatt.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import milliwatt.tinyjava.Source;

/** The course's own sources, as they travel on the class path. None counts as the student's. */
public final class CourseSources {
  private final ClassLoader loader;

  public CourseSources() {
    this(CourseSources.class.getClassLoader());
  }

  public CourseSources(ClassLoader loader) {
    this.loader = loader;
  }

  /** The interface that the checks call. */
  public Source contract(Lab lab) {
    return ofLab(lab, lab.contract());
  }

  /** What maps the contract to the student's classes. */
  public Source adapter(Lab lab) {
    return ofLab(lab, lab.adapter());
  }

  /** A class of {@code labs/runtime}, the contract of the whole runtime. */
  public Source ofRuntime(String simpleName) {
    String path = "runtime/" + simpleName + ".java";
    return text("labs/runtime/src/" + path)
        .map(text -> new Source(path, text, false))
        .orElseThrow(() -> new MalformedLab("labs/runtime/src/" + path + " is missing."));
  }

  /** The reference's version of a {@code tinyml} class, with its region markers. */
  public Source solution(String simpleName) {
    return tinyml("solutions/", simpleName).orElseThrow(() -> missing("solution", simpleName));
  }

  /** What a student begins a {@code tinyml} class with. */
  public Source starter(String simpleName) {
    return tinyml("starter-code/src/", simpleName)
        .orElseThrow(() -> missing("starter", simpleName));
  }

  public boolean hasSolution(String simpleName) {
    return tinyml("solutions/", simpleName).isPresent();
  }

  public boolean hasStarter(String simpleName) {
    return tinyml("starter-code/src/", simpleName).isPresent();
  }

  /** A file of the workspace that is not Java: {@code pom.xml}, {@code README.md}. */
  public String workspaceFile(String name) {
    return text("starter-code/" + name)
        .orElseThrow(() -> new MalformedLab("starter-code/" + name + " is missing."));
  }

  /** The text of any resource. */
  Optional<String> text(String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Source ofLab(Lab lab, String qualifiedName) {
    String path = qualifiedName.replace('.', '/') + ".java";
    String resource = "labs/" + lab.folder() + "/src/" + path;
    String text = text(resource).orElseThrow(() -> new MalformedLab(resource + " is missing."));
    return new Source(path, text, false);
  }

  private Optional<Source> tinyml(String root, String simpleName) {
    String path = "tinyml/" + simpleName + ".java";
    return text(root + path).map(text -> new Source(path, text, false));
  }

  private static MalformedLab missing(String kind, String simpleName) {
    return new MalformedLab("tinyml." + simpleName + " has no " + kind + ".");
  }
}
