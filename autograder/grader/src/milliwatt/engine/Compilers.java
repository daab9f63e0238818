package milliwatt.engine;

import java.util.List;
import milliwatt.device.SandboxModule;
import milliwatt.device.SandboxedCompiler;
import milliwatt.tinyjava.TinyJavaCompiler;

/** Where sources are compiled: here when they are one's own, in the sandbox when a stranger's. */
final class Compilers {
  private Compilers() {}

  static ProgramBuild.Compiler create(RunOptions options, SandboxModule module) {
    return options.strangers()
        ? new SandboxedCompiler(options.walls().sandbox(), module)::compile
        : new TinyJavaCompiler(List.of(module.path()))::compile;
  }
}
