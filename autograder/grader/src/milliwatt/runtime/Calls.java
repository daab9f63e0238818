package milliwatt.runtime;

import java.lang.reflect.Method;

/** Where the calls of a runtime's contract go. */
interface Calls {
  /**
   * Makes a call.
   *
   * @throws RuntimeFailure if it does not return
   */
  Answer call(Method method, Object[] arguments) throws ReflectiveOperationException;

  void close();

  /**
   * What a call gave.
   *
   * @param returned null for a method without a result
   * @param nanos how long it took, without the way there and back
   */
  record Answer(Object returned, long nanos) {}
}
