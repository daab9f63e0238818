package milliwatt.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.device.Counter;
import milliwatt.lab.Lab;
import milliwatt.result.Budget;
import milliwatt.result.Measurement;

/** What a lab's checks can give. */
public final class LabPoints {
  private LabPoints() {}

  /**
   * All points that a device can decide about, also for code that does not compile.
   *
   * @param device name of the device
   */
  public static int max(Lab lab, String device) {
    return max(lab, device, List.of());
  }

  /**
   * The same with checks that are no part of the lab.
   *
   * @param others classes of them
   */
  public static int max(Lab lab, String device, List<Class<?>> others) {
    Counter counter =
        switch (device.replaceFirst(":.*", "")) {
          case "twin" -> Counter.INSTRUCTIONS;
          case "serial", "board" -> Counter.CYCLES;
          default -> Counter.BYTECODES;
        };
    return Stream.concat(lab.checks().stream().map(LabPoints::checks), others.stream())
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Check.class))
        .filter(
            method -> decided(method.getName(), method.getAnnotation(Check.class), lab, counter))
        .mapToInt(method -> method.getAnnotation(Check.class).points())
        .sum();
  }

  private static boolean decided(String id, Check check, Lab lab, Counter counter) {
    Budget budget = lab.budgets().getOrDefault(id, Budget.UNKNOWN);
    return check.counts() == Count.NOTHING
        || new Measurement(check.counts(), counter, -1, budget).gradable();
  }

  private static Class<?> checks(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("lab.yaml names " + name + ", which is missing", e);
    }
  }
}
