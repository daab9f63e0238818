package milliwatt.workspace;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import milliwatt.tinyjava.Source;

/** What a source offers to others: its methods and constructors that are not private. */
final class Signatures {
  private Signatures() {}

  /**
   * For example {@code static int FixedPoint.divide(int, int)}; sorted, parameter names left out.
   */
  static List<String> of(Source source) {
    var file =
        new SimpleJavaFileObject(
            URI.create("memory:/" + source.path()), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
          }
        };
    // A file that does not parse offers what could be read of it; compiling reports the rest.
    DiagnosticListener<JavaFileObject> silent = diagnostic -> {};
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, silent, List.of("-proc:none"), null, List.of(file));
    Collector collector = new Collector();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        collector.scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(collector.signatures);
  }

  private static final class Collector extends TreeScanner<Void, Void> {
    private final SortedSet<String> signatures = new TreeSet<>();
    private final Deque<String> classes = new ArrayDeque<>();

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      classes.addLast(type.getSimpleName().toString());
      super.visitClass(type, unused);
      classes.removeLast();
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      if (!method.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
        boolean isStatic = method.getModifiers().getFlags().contains(Modifier.STATIC);
        Tree result = method.getReturnType();
        String parameters =
            method.getParameters().stream()
                .map(parameter -> String.valueOf(parameter.getType()))
                .collect(Collectors.joining(", "));
        signatures.add(
            (isStatic ? "static " : "")
                + (result == null ? "new " : result + " ")
                + String.join(".", classes)
                + (result == null ? "" : "." + method.getName())
                + "("
                + parameters
                + ")");
      }
      return null;
    }
  }
}
