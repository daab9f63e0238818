package milliwatt.runtime;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.OptionalLong;
import milliwatt.device.NetworkUse;

/** Where the calls of a runtime's contract go. */
interface Calls {
  /**
   * Makes a call.
   *
   * @throws RuntimeFailure if it does not return
   */
  Answer call(Method method, Object[] arguments) throws ReflectiveOperationException;

  /** What the device has done with networks; empty where nobody can tell. */
  default Optional<NetworkUse> network() {
    return Optional.empty();
  }

  void close();

  /**
   * What a call gave.
   *
   * @param returned null for a method without a result
   * @param nanos how long it took, without the way there and back
   * @param instructions that a processor executed for it; empty where none is counted
   */
  record Answer(Object returned, long nanos, OptionalLong instructions) {}
}
