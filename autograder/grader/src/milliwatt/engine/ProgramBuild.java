package milliwatt.engine;

import java.util.List;
import java.util.Map;
import milliwatt.device.SandboxModule;
import milliwatt.tinyjava.AllowList;
import milliwatt.tinyjava.Compilation;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.Source;

/** Compiles a program behind the walls that are up. */
public final class ProgramBuild {
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

  /** A build that compiles where these options say. */
  public static ProgramBuild of(RunOptions options, SandboxModule module) {
    return new ProgramBuild(Compilers.create(options, module), options.walls());
  }

  /** Compiles the sources together; only those of the student are held to the walls. */
  public Compilation compile(List<Source> sources) {
    Compilation compilation = compiler.compile(sources, walls.subset());
    return walls.allowList() && compilation.succeeded()
        ? verified(compilation, sources)
        : compilation;
  }

  private static Compilation verified(Compilation compilation, List<Source> sources) {
    List<Diagnostic> violations = AllowList.verify(compilation.classes(), sources);
    return violations.isEmpty() ? compilation : new Compilation(Map.of(), List.of(), violations);
  }
}
