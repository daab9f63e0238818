package milliwatt.engine;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a student is graded by beside the public checks. It lives in the grader's process alone: the
 * student's gets inputs, one call at a time, and never an expected value, a seed or a class of it.
 *
 * @param seed public checks that draw their cases draw them once more from it; empty for none
 * @param privateChecks classes of checks that only the instructor has
 */
public record HiddenChecks(OptionalLong seed, List<Class<?>> privateChecks) {
  public static final HiddenChecks NONE = new HiddenChecks(OptionalLong.empty(), List.of());

  boolean any() {
    return seed.isPresent() || !privateChecks.isEmpty();
  }
}
