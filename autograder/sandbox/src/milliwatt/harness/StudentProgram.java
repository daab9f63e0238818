package milliwatt.harness;

import java.nio.file.Path;
import java.util.function.Supplier;
import milliwatt.contract.Dispatcher;

/** The compiled classes of one lab, loaded anew by each {@link #open}. */
final class StudentProgram {
  private static final String DISPATCHER = "milliwatt.generated.Dispatch";

  private final Path folder;
  private Dispatcher dispatcher;
  private ClassLoader loader;

  StudentProgram(Path folder) {
    this.folder = folder;
  }

  /** Forgets all state of the program, static fields too; the next call finds it fresh. */
  void open() {
    loader = new StudentLoader(folder);
    dispatcher = null;
  }

  CallOutcome call(String method, byte[] arguments, long limitMillis) throws InterruptedException {
    Supplier<Dispatcher> program = this::dispatcher;
    return new StudentCall(program, method, arguments).run(limitMillis);
  }

  /** Runs in the student's thread: a constructor of theirs may loop or throw. */
  private Dispatcher dispatcher() {
    if (dispatcher == null) {
      if (loader == null) {
        open();
      }
      dispatcher = load(loader);
    }
    return dispatcher;
  }

  private static Dispatcher load(ClassLoader loader) {
    try {
      return (Dispatcher) loader.loadClass(DISPATCHER).getDeclaredConstructor().newInstance();
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw sneak(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The program has no dispatcher: " + e.getMessage(), e);
    }
  }

  /** Passes an exception of a student's constructor on unchanged. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
