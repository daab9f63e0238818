package milliwatt.device;

import java.util.Optional;

/** Something that runs student code and answers contract calls. */
public interface Device extends AutoCloseable {
  /** As the command line names it, for example {@code jvm}. */
  String name();

  /** In words, what keeps student code apart from the rest of the machine. */
  String isolation();

  /** Whether verdicts from this device count. */
  boolean graded();

  /**
   * Starts the device if it is not running, so that it is there when it is needed.
   *
   * @throws DeviceException if it does not start
   */
  void start();

  /** Replaces the program; takes effect with the next {@link #open}. */
  void load(Program program);

  /**
   * Makes the next call find the program as if just loaded: new objects, new static fields. Starts
   * the device if it is not running.
   *
   * @throws DeviceException if the device does not start
   */
  void open();

  /** Like {@link #open}, in a process of its own: nothing survives from earlier calls. */
  void openAlone();

  /** Like {@link #open}, and calls are counted, also where that makes them slower. */
  default void openCounting() {
    open();
  }

  /** What it counts: a board's emulated twin counts instructions. */
  default Counter counter() {
    return Counter.INSTRUCTIONS;
  }

  /**
   * Calls a contract method.
   *
   * @param arguments as {@link CallCodec} encodes them
   * @param limitMillis how long the student's code may run
   * @throws DeviceException if the device fails for a reason of its own
   */
  Outcome call(String method, byte[] arguments, long limitMillis);

  /** What the device has done with networks since it was started; empty where nobody can tell. */
  default Optional<NetworkUse> network() {
    return Optional.empty();
  }

  /** What student code printed since this was last asked, shortened. */
  String takePrinted();

  /** Milliseconds the device took to start, summed over its starts. */
  long startMillis();

  @Override
  void close();
}
