package milliwatt.differential;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import milliwatt.contract.Out;
import milliwatt.tinyjava.AllowList;
import milliwatt.tinyjava.Compilation;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.TinyJavaCompiler;

/** Compiles programs within the subset and runs them on the JVM. Kept, as its compiler is. */
final class JvmSide {
  private final TinyJavaCompiler compiler = new TinyJavaCompiler(List.of(contract()));

  /**
   * The program is not Tiny Java, or does not end: an error of the generator, or of a cut that went
   * too far.
   */
  static final class NotTinyJava extends Exception {
    private static final long serialVersionUID = 1;

    NotTinyJava(String reason) {
      super(reason);
    }

    NotTinyJava(List<Diagnostic> reasons) {
      super(String.join("\n", reasons.stream().map(JvmSide::sentence).toList()));
    }
  }

  private static String sentence(Diagnostic reason) {
    return reason.file() + ":" + reason.line() + ": " + reason.message() + " " + reason.advice();
  }

  List<Outcome> outcomes(Case program, Script script) throws NotTinyJava {
    Compilation compilation = compiler.compile(program.sources(), true);
    if (!compilation.succeeded()) {
      List<Diagnostic> reasons =
          compilation.errors().isEmpty() ? compilation.violations() : compilation.errors();
      throw new NotTinyJava(reasons);
    }
    List<Diagnostic> outside = AllowList.verify(compilation.classes(), program.sources());
    if (!outside.isEmpty()) {
      throw new NotTinyJava(outside);
    }
    return JvmRun.outcomes(compilation.classes(), script);
  }

  static Path contract() {
    try {
      return Path.of(Out.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
