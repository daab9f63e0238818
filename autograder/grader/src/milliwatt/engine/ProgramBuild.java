package milliwatt.engine;

import java.util.List;
import java.util.Map;
import milliwatt.tinyjava.AllowList;
import milliwatt.tinyjava.Compilation;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.Source;

/** Compiles a lab's program behind the walls that are up. */
final class ProgramBuild {
  /** Turns sources into classes; in this process, or inside the sandbox. */
  interface Compiler {
    Compilation compile(List<Source> sources, boolean checkSubset);
  }

  private final Compiler compiler;
  private final Walls walls;

  ProgramBuild(Compiler compiler, Walls walls) {
    this.compiler = compiler;
    this.walls = walls;
  }

  Compilation compile(LabProgram program) {
    Compilation compilation = compiler.compile(program.sources(), walls.subset());
    return walls.allowList() && compilation.succeeded()
        ? verified(compilation, program.sources())
        : compilation;
  }

  private static Compilation verified(Compilation compilation, List<Source> sources) {
    List<Diagnostic> violations = AllowList.verify(compilation.classes(), sources);
    return violations.isEmpty() ? compilation : new Compilation(Map.of(), List.of(), violations);
  }
}
