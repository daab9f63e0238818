package milliwatt.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.device.Device;
import milliwatt.device.DeviceException;
import milliwatt.result.Budget;
import milliwatt.result.CheckResult;
import milliwatt.result.Measurement;
import milliwatt.result.Status;

/** One run of a lab's checks: what JUnit's extension needs to know, and the verdicts so far. */
final class CheckSession {
  /** The session whose checks JUnit is running in this thread. */
  static final ScopedValue<CheckSession> CURRENT = ScopedValue.newInstance();

  private final Class<?> contract;
  private final Map<String, Budget> budgets;
  private final Device device;
  private final boolean strict;
  private final long seed;
  private final RunListener listener;
  private final Map<String, CheckResult> results = new LinkedHashMap<>();
  private Predicate<Method> wanted = _ -> true;
  private CurrentCheck current;

  /**
   * @param budgets of the checks that count, by their ids
   */
  CheckSession(
      Class<?> contract,
      Map<String, Budget> budgets,
      Device device,
      boolean strict,
      long seed,
      RunListener listener) {
    this.contract = contract;
    this.budgets = budgets;
    this.device = device;
    this.strict = strict;
    this.seed = seed;
    this.listener = listener;
  }

  /**
   * Goes on where another session ended: what passed there counts as passed here.
   *
   * @param wanted which checks are run all the same
   */
  void goOn(List<CheckResult> earlier, Predicate<Method> wanted) {
    earlier.forEach(result -> results.put(result.id(), result));
    this.wanted = wanted;
  }

  boolean wants(Method check) {
    return wanted.test(check);
  }

  Class<?> contract() {
    return contract;
  }

  CurrentCheck current() {
    return current;
  }

  /** The verdicts so far, in the order of the checks. */
  List<CheckResult> results() {
    return List.copyOf(results.values());
  }

  /** Why this check cannot say anything, or null: a check it needs did not pass. */
  String unmetNeed(Check check) {
    for (String need : check.needs()) {
      CheckResult result = results.get(need);
      if (result == null || result.status() != Status.PASSED) {
        return "It needs '" + CheckRecord.sentence(need) + "' to pass first.";
      }
    }
    return null;
  }

  void begin(String id, Check check) {
    current = new CurrentCheck(check, id, device, seed, unmeasured(id, check));
    if (strict) {
      device.openAlone();
    }
    if (check.counts() == Count.INSTRUCTIONS) {
      device.openCounting();
    } else if (!strict) {
      device.open();
    }
  }

  /** Runs a check's body and records its verdict. */
  void run(String id, Check check, Body body) {
    Throwable thrown = null;
    try {
      body.run();
    } catch (Throwable e) { // whatever it is, it is a verdict
      thrown = e;
    }
    record(CheckRecord.finished(id, check, current, thrown));
  }

  void skip(String id, Check check, String reason) {
    record(CheckRecord.skipped(id, check, unmeasured(id, check), reason));
  }

  void fail(String id, Check check, DeviceException failure) {
    record(CheckRecord.error(id, check, unmeasured(id, check), failure.getMessage()));
  }

  /** Records a check that JUnit could not run at all. */
  void broken(String id, Check check) {
    String sentence = "The grader could not run this check.";
    record(CheckRecord.error(id, check, unmeasured(id, check), sentence));
  }

  boolean has(String id) {
    return results.containsKey(id);
  }

  /** The contract as the checks see it: every call goes to the device. */
  Object contractProxy() {
    return Proxy.newProxyInstance(
        contract.getClassLoader(),
        new Class<?>[] {contract},
        (proxy, method, arguments) ->
            method.getDeclaringClass() == Object.class
                ? contract.getSimpleName()
                : current.call(method, arguments == null ? new Object[0] : arguments));
  }

  /** A check's method, with its parameters in place. */
  interface Body {
    void run() throws Throwable;
  }

  /** What the check is about to count; null if it counts nothing. */
  private Measurement unmeasured(String id, Check check) {
    return check.counts() == Count.NOTHING
        ? null
        : new Measurement(
            check.counts(), device.counter(), -1, budgets.getOrDefault(id, Budget.UNKNOWN));
  }

  private void record(CheckResult result) {
    results.put(result.id(), result);
    listener.checkFinished(result);
  }
}
