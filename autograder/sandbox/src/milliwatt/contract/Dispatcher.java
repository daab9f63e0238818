package milliwatt.contract;

/**
 * Calls a contract method by name. One is generated for each contract ({@code
 * milliwatt.generated.Dispatch}) and compiled beside the student's classes, so that the device
 * needs no reflection.
 */
public interface Dispatcher {
  /**
   * Reads the method's arguments, runs it, and writes its return value and then each {@link Out}
   * array, in the order of the parameters.
   *
   * @throws IllegalArgumentException if the contract has no such method
   */
  void call(String method, WireReader arguments, WireWriter result, Stopwatch stopwatch);
}
