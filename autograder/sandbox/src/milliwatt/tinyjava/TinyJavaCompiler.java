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
    List<Diagnostic> refusals = Admission.refusals(sources);
    if (!refusals.isEmpty()) {
      return failed(refusals);
    }
    try {
      return LargeStack.call(() -> runJavac(sources, checkSubset));
    } catch (ExecutionException e) {
      files = null; // in an unknown state
      return failed(List.of(crash(rootCause(e))));
    } catch (InterruptedException e) {
      files = null;
      Thread.currentThread().interrupt();
      return failed(List.of(new Diagnostic("", 0, 0, "The compilation was interrupted.", "")));
    }
  }

  private Compilation runJavac(List<Source> sources, boolean checkSubset) throws IOException {
    MemoryFiles open = files();
    open.takeClasses(); // drops what a compilation that failed half-way left
    List<SourceText> texts =
        sources.stream().filter(source -> !Admission.ignored(source)).map(SourceText::new).toList();
    if (texts.isEmpty()) {
      return failed(List.of(new Diagnostic("", 0, 0, "There is no source file to compile.", "")));
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
      return failed(errors.and(misplaced));
    }
    task.analyze();
    if (errors.any()) {
      return failed(errors.and(List.of()));
    }
    if (checkSubset) {
      List<Diagnostic> violations = SubsetCheck.violations(task, trees, units);
      if (!violations.isEmpty()) {
        return new Compilation(Map.of(), List.of(), violations);
      }
    }
    task.generate();
    return errors.any()
        ? failed(errors.and(List.of()))
        : new Compilation(open.takeClasses(), List.of(), List.of());
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
