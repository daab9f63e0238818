package milliwatt.engine;

/**
 * How to run checks.
 *
 * @param device name of the device, see {@link Devices}
 * @param strict as when grading: a process of its own for every check, and strangers' sources are
 *     compiled inside the sandbox
 * @param walls what keeps student code in its place
 */
public record RunOptions(String device, boolean strict, Walls walls) {
  public RunOptions(String device, boolean strict) {
    this(device, strict, Walls.ALL);
  }
}
