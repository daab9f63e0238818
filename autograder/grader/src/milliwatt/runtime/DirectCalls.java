package milliwatt.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import milliwatt.contract.Out;
import milliwatt.runtime.RuntimeFailure.Kind;

/** Calls of an object of this process that answers to a contract. */
record DirectCalls(Object runtime) implements Calls {
  @Override
  public Answer call(Method method, Object[] arguments) throws ReflectiveOperationException {
    Object[] own = copied(method, arguments);
    long before = System.nanoTime();
    try {
      Object returned = method.invoke(runtime, own);
      return new Answer(returned, System.nanoTime() - before, OptionalLong.empty());
    } catch (InvocationTargetException e) {
      throw failure(e.getCause());
    }
  }

  @Override
  public void close() {}

  /** What goes in stays ours, as on a device: a mistaken runtime may write into a model. */
  private static Object[] copied(Method method, Object[] arguments) {
    Object[] copies = arguments.clone();
    for (int i = 0; i < copies.length; i++) {
      if (copies[i] instanceof byte[] bytes
          && !method.getParameters()[i].isAnnotationPresent(Out.class)) {
        copies[i] = bytes.clone();
      }
    }
    return copies;
  }

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
