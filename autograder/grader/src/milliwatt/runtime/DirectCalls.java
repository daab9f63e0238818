package milliwatt.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import milliwatt.runtime.RuntimeFailure.Kind;
import runtime.ModelRuntime;

/** Calls of an object of this process. */
record DirectCalls(ModelRuntime runtime) implements Calls {
  @Override
  public Answer call(Method method, Object[] arguments) throws ReflectiveOperationException {
    long before = System.nanoTime();
    try {
      Object returned = method.invoke(runtime, arguments);
      return new Answer(returned, System.nanoTime() - before);
    } catch (InvocationTargetException e) {
      throw failure(e.getCause());
    }
  }

  @Override
  public void close() {}

  private static RuntimeFailure failure(Throwable thrown) {
    String type = thrown.getClass().getSimpleName();
    String message = Optional.ofNullable(thrown.getMessage()).orElse("");
    String where =
        Stream.of(thrown.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("tinyml."))
            .findFirst()
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .orElse("");
    // By name: a runtime loaded for itself has a ModelError of its own.
    return thrown.getClass().getName().equals("tinyml.ModelError")
        ? new RuntimeFailure(Kind.REFUSED, where, message)
        : RuntimeFailure.trapped(where, type, message);
  }
}
