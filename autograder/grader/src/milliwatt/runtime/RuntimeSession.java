package milliwatt.runtime;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import milliwatt.cli.ExitCode;
import milliwatt.cli.UserError;
import milliwatt.device.NetworkUse;
import milliwatt.device.Program;
import milliwatt.device.SandboxModule;
import milliwatt.engine.Devices;
import milliwatt.engine.ProgramBuild;
import milliwatt.engine.RunOptions;
import milliwatt.tinyjava.Compilation;
import milliwatt.tinyjava.Diagnostic;
import runtime.ModelRuntime;

/** One runtime, open for calls. Whatever goes wrong in a call is a {@link RuntimeFailure}. */
public final class RuntimeSession implements AutoCloseable {
  private final String name;
  private final List<String> own;
  private final List<String> borrowed;
  private final Calls calls;
  private final ModelRuntime runtime;
  private long lastNanos;
  private OptionalLong lastInstructions = OptionalLong.empty();

  private RuntimeSession(String name, List<String> own, List<String> borrowed, Calls calls) {
    this.name = name;
    this.own = own;
    this.borrowed = borrowed;
    this.calls = calls;
    this.runtime = as(ModelRuntime.class);
  }

  /** The reference, in this process. */
  public static RuntimeSession reference() {
    return reference(RuntimeContract.WHOLE);
  }

  /** The reference for a contract, in this process. */
  static RuntimeSession reference(RuntimeContract contract) {
    return inThisProcess("reference", contract.reference());
  }

  /** A runtime that was loaded into this process already. */
  public static RuntimeSession inThisProcess(String name, ModelRuntime runtime) {
    return inThisProcess(name, (Object) runtime);
  }

  private static RuntimeSession inThisProcess(String name, Object runtime) {
    return new RuntimeSession(name, List.of(), List.of(), new DirectCalls(runtime));
  }

  /**
   * A program, compiled behind the walls and loaded onto a device.
   *
   * @throws UserError if the device does not exist, or the program does not compile
   */
  public static RuntimeSession open(String name, RuntimeProgram program, String device) {
    SandboxModule module = new SandboxModule();
    RunOptions options = new RunOptions(device, false);
    try {
      DeviceCalls calls = new DeviceCalls(Devices.create(options, module), module);
      try {
        Compilation compilation = ProgramBuild.of(options, module).compile(program.sources());
        if (!compilation.succeeded()) {
          throw doesNotCompile(compilation, program);
        }
        calls.load(
            new Program(
                compilation.classes(),
                program.sources(),
                program.contract().type().getName(),
                program.contract().adapter()));
        return new RuntimeSession(name, program.own(), program.borrowed(), calls);
      } catch (RuntimeException e) {
        calls.close();
        throw e;
      }
    } catch (RuntimeException e) {
      module.close();
      throw e;
    }
  }

  /** What to call it in a sentence, for example {@code my-tinyml}. */
  public String name() {
    return name;
  }

  /** The student's classes in it. */
  public List<String> own() {
    return own;
  }

  /** Classes that a student writes, but that come from the reference here. */
  public List<String> borrowed() {
    return borrowed;
  }

  /** The contract; its methods throw {@link RuntimeFailure}. */
  public ModelRuntime runtime() {
    return runtime;
  }

  /**
   * What the program answers to, if that is this contract; methods as those of {@link #runtime}.
   */
  public <C> C as(Class<C> contract) {
    return contract.cast(
        Proxy.newProxyInstance(
            contract.getClassLoader(),
            new Class<?>[] {contract},
            (_, method, arguments) -> call(method, arguments)));
  }

  /** Nanoseconds that the last call took where the runtime is. */
  public long lastNanos() {
    return lastNanos;
  }

  /** Instructions that the last call took; empty where the runtime's device counts none. */
  public OptionalLong lastInstructions() {
    return lastInstructions;
  }

  /** What the runtime's device has done with networks; empty where nobody can tell. */
  public Optional<NetworkUse> network() {
    return calls.network();
  }

  @Override
  public void close() {
    calls.close();
  }

  private Object call(Method method, Object[] arguments) throws ReflectiveOperationException {
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(this, arguments);
    }
    Object[] given = arguments == null ? new Object[0] : arguments; // as a proxy gives none
    Calls.Answer answer = calls.call(method, given);
    lastNanos = answer.nanos();
    lastInstructions = answer.instructions();
    return answer.returned();
  }

  private static UserError doesNotCompile(Compilation compilation, RuntimeProgram program) {
    Diagnostic first =
        Stream.concat(compilation.errors().stream(), compilation.violations().stream())
            .findFirst()
            .orElseThrow();
    String place = first.line() > 0 ? first.file() + ":" + first.line() : first.file();
    String whose =
        program.own().contains(first.file().replaceFirst("\\.java$", ""))
            ? ""
            : " (the reference's, which uses your classes)";
    String what = compilation.errors().isEmpty() ? "is not Tiny Java" : "does not compile";
    return new UserError(
        "The code %s: %s%s: %s"
            .formatted(what, place, whose, first.message().lines().findFirst().orElse("")),
        ExitCode.CHECKS_FAILED);
  }
}
