package milliwatt.diagnose;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.lab.Mutant;
import milliwatt.runtime.RuntimeProgram;
import milliwatt.tinyjava.Source;
import runtime.ModelRuntime;
import runtime.TinymlRuntime;
import tinyml.Model;

/**
 * Makes a runtime of a mutant: its one class is compiled against the class files of the reference,
 * which is some ten times faster than compiling all of it.
 */
final class MutantBuild implements AutoCloseable {
  private static final List<String> OPTIONS = List.of("-proc:none", "-g", "-Xlint:none");

  private final CourseSources course;
  private final LabCatalogue catalogue;
  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final Memory memory;
  private final Map<Mutant, Map<String, byte[]>> built = new HashMap<>();

  MutantBuild(LabCatalogue catalogue, CourseSources course) {
    this.catalogue = catalogue;
    this.course = course;
    StandardJavaFileManager disk =
        javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    try {
      disk.setLocationFromPaths(
          StandardLocation.CLASS_PATH,
          List.of(location(Model.class), location(TinymlRuntime.class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    memory = new Memory(disk);
  }

  /**
   * The reference with this mistake in it, newly loaded.
   *
   * @throws IllegalStateException if it does not compile, which {@code dev check} rules out
   */
  ModelRuntime runtime(Mutant mutant) {
    return RuntimeLoader.replacing(built.computeIfAbsent(mutant, this::compile));
  }

  private Map<String, byte[]> compile(Mutant mutant) {
    String name = mutant.file().replaceFirst("\\.java$", "");
    String solution = course.solution(name).text();
    String text = solution.replace(mutant.original(), mutant.replacement());
    List<Text> texts = new ArrayList<>();
    texts.add(new Text("tinyml/" + mutant.file(), text));
    if ((mutant.original() + mutant.replacement()).contains("static final")) {
      // javac may have copied the constant into other classes.
      others(name).forEach(source -> texts.add(new Text(source.path(), source.text())));
    }
    memory.written.clear();
    if (!javac.getTask(Writer.nullWriter(), memory, null, OPTIONS, null, texts).call()) {
      throw new IllegalStateException("the mutant " + mutant.name() + " does not compile");
    }
    Map<String, byte[]> classes = new TreeMap<>();
    memory.written.forEach((type, bytes) -> classes.put(type, bytes.toByteArray()));
    return classes;
  }

  @Override
  public void close() {
    try {
      memory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Source> others(String name) {
    return RuntimeProgram.reference(catalogue, course).sources().stream()
        .filter(source -> source.path().startsWith("tinyml/"))
        .filter(source -> !source.path().equals("tinyml/" + name + ".java"))
        .toList();
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A source that is no file. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String path, String text) {
      super(URI.create("text:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps what javac writes. */
  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

    Memory(StandardJavaFileManager disk) {
      super(disk);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("class:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          return written.computeIfAbsent(className, _ -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
