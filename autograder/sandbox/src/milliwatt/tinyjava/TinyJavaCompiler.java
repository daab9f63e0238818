package milliwatt.tinyjava;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * javac, in this process and in memory, followed by the subset check.
 *
 * <p>Whatever the sources are, {@link #compile} returns: a crash of javac, a stack or heap that
 * runs out, is an error in the {@link Compilation}. How long it takes is for the caller to limit. A
 * compiler is meant to be kept: the first compilation costs about a second, later ones a tenth.
 */
public final class TinyJavaCompiler {
  private static final List<String> OPTIONS = options();

  private final JavaCompiler javac;
  private final List<Path> classPath;
  private MemoryFiles files;

  /**
   * @param classPath where {@code milliwatt.contract} is; nothing else on it can be seen
   * @throws IllegalStateException if this Java has no compiler (a JRE)
   */
  public TinyJavaCompiler(List<Path> classPath) {
    this.javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException(
          "This Java has no compiler: run Milliwatt with a JDK 25, not with a JRE.");
    }
    this.classPath = List.copyOf(classPath);
  }

  /**
   * Compiles the sources together.
   *
   * @param checkSubset whether the student's sources are held to Tiny Java; class files are checked
   *     separately, by {@link AllowList}
   */
  public synchronized Compilation compile(List<Source> sources, boolean checkSubset) {
    return inJavac(sources, attributed -> finish(attributed, checkSubset), failure -> failure);
  }

  /** Trees that javac has attributed: what a name stands for and what type a value has is known. */
  public record Attributed(JavacTask task, Trees trees, List<CompilationUnitTree> units) {}

  /**
   * What came of an analysis.
   *
   * @param result null if the sources were refused
   * @param refusals javac's errors, or what lies outside Tiny Java
   */
  public record Analysis<T>(T result, List<Diagnostic> refusals) {}

  /**
   * Attributes the sources together and has the trees looked at instead of turned into classes.
   *
   * @param checkSubset whether the student's sources are held to Tiny Java
   * @param analysis called if there is nothing to refuse; the trees do not outlive it
   */
  public synchronized <T> Analysis<T> analyse(
      List<Source> sources, boolean checkSubset, Function<Attributed, T> analysis) {
    return inJavac(
        sources,
        attributed -> {
          List<Diagnostic> violations = checkSubset ? violations(attributed) : List.of();
          return violations.isEmpty()
              ? new Analysis<>(analysis.apply(attributed), List.of())
              : new Analysis<>(null, violations);
        },
        failure -> new Analysis<>(null, failure.errors()));
  }

  /** What is done with attributed trees. */
  private interface Step<T> {
    T of(Attributed attributed) throws IOException;
  }

  private <T> T inJavac(List<Source> sources, Step<T> step, Function<Compilation, T> failure) {
    List<Diagnostic> refusals = Admission.refusals(sources);
    if (!refusals.isEmpty()) {
      return failure.apply(failed(refusals));
    }
    try {
      return LargeStack.call(() -> attribute(sources, step, failure));
    } catch (ExecutionException e) {
      files = null; // in an unknown state
      return failure.apply(failed(List.of(crash(rootCause(e)))));
    } catch (InterruptedException e) {
      files = null;
      Thread.currentThread().interrupt();
      return failure.apply(
          failed(List.of(new Diagnostic("", 0, 0, "The compilation was interrupted.", ""))));
    }
  }

  private <T> T attribute(List<Source> sources, Step<T> step, Function<Compilation, T> failure)
      throws IOException {
    MemoryFiles open = files();
    open.takeClasses(); // drops what a compilation that failed half-way left
    List<SourceText> texts =
        sources.stream().filter(source -> !Admission.ignored(source)).map(SourceText::new).toList();
    if (texts.isEmpty()) {
      return failure.apply(
          failed(List.of(new Diagnostic("", 0, 0, "There is no source file to compile.", ""))));
    }
    JavacErrors errors = new JavacErrors();
    JavacTask task =
        (JavacTask) javac.getTask(Writer.nullWriter(), open, errors, OPTIONS, null, texts);
    task.setLocale(Locale.ENGLISH);
    List<CompilationUnitTree> units = new ArrayList<>();
    Iterable<? extends CompilationUnitTree> parsed = task.parse();
    if (parsed != null) { // null after an error that javac's parser could not recover from
      parsed.forEach(units::add);
    }
    Trees trees = Trees.instance(task);
    List<Diagnostic> misplaced =
        new Placement(sources).refusals(units, new Positions(trees.getSourcePositions()));
    if (!misplaced.isEmpty() || errors.any()) {
      return failure.apply(failed(errors.and(misplaced)));
    }
    task.analyze();
    if (errors.any()) {
      return failure.apply(failed(errors.and(List.of())));
    }
    T result = step.of(new Attributed(task, trees, units));
    return errors.any() ? failure.apply(failed(errors.and(List.of()))) : result;
  }

  private Compilation finish(Attributed attributed, boolean checkSubset) throws IOException {
    List<Diagnostic> violations = checkSubset ? violations(attributed) : List.of();
    if (!violations.isEmpty()) {
      return new Compilation(Map.of(), List.of(), violations);
    }
    attributed.task().generate();
    return new Compilation(files.takeClasses(), List.of(), List.of());
  }

  private static List<Diagnostic> violations(Attributed attributed) {
    return SubsetCheck.violations(attributed.task(), attributed.trees(), attributed.units());
  }

  /** Naming the release that this JDK is anyway makes javac a third slower. */
  private static List<String> options() {
    List<String> options = new ArrayList<>(List.of("-proc:none", "-implicit:none"));
    if (Runtime.version().feature() != 25) {
      options.addAll(List.of("--release", "25"));
    }
    options.addAll(List.of("-g", "-Xlint:none"));
    return options;
  }

  private MemoryFiles files() {
    if (files == null) {
      try {
        files =
            new MemoryFiles(
                javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8),
                classPath);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static Diagnostic crash(Throwable cause) {
    String message =
        switch (cause) {
          case StackOverflowError e -> "The sources are too deeply nested for javac.";
          case OutOfMemoryError e -> "javac ran out of memory.";
          default -> "javac failed: " + cause + ".";
        };
    String advice =
        switch (cause) {
          case StackOverflowError e -> "Split the deepest expression into several statements.";
          case OutOfMemoryError e -> "Look for constants or expressions that grow without need.";
          default -> "Undo the last change to find the line that javac cannot take.";
        };
    return new Diagnostic("", 0, 0, message, advice);
  }

  private static Throwable rootCause(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) { // javac wraps what it did not expect
      root = root.getCause();
    }
    return root;
  }

  private static Compilation failed(List<Diagnostic> errors) {
    return new Compilation(Map.of(), List.copyOf(errors), List.of());
  }
}
