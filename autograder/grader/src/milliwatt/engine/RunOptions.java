package milliwatt.engine;

/**
 * How to run checks.
 *
 * @param device name of the device, see {@link Devices}
 * @param strangers whether the sources are a stranger's, and compiled inside the sandbox
 * @param alone whether every check gets a process of its own
 * @param walls what keeps student code in its place
 */
public record RunOptions(String device, boolean strangers, boolean alone, Walls walls) {
  /**
   * @param strict as the most cautious grader would: strangers' sources, each check alone
   */
  public RunOptions(String device, boolean strict) {
    this(device, strict, Walls.ALL);
  }

  public RunOptions(String device, boolean strict, Walls walls) {
    this(device, strict, strict, walls);
  }

  /** For strangers' sources behind all walls. */
  public static RunOptions grading(String device, boolean alone) {
    return new RunOptions(device, true, alone, Walls.ALL);
  }
}
