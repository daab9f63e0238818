package milliwatt.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.check.Count;
import milliwatt.result.CheckResult;
import milliwatt.result.Status;

/**
 * The checks that a student does not see, after the public ones. A public check that passed is run
 * again on cases from the secret seed; if these fail, it has failed. Private checks stand on their
 * own. Whatever failed is {@link Concealed}.
 */
final class HiddenRound {
  private final ChecksRun checks;
  private final HiddenChecks hidden;
  private final RunListener listener;

  HiddenRound(ChecksRun checks, HiddenChecks hidden, RunListener listener) {
    this.checks = checks;
    this.hidden = hidden;
    this.listener = listener;
  }

  /**
   * @param lab the lab's id
   * @param classes of the public checks
   * @param session makes a session for a seed
   * @param open the public checks' results
   * @return these, and those of the private checks behind them
   */
  List<CheckResult> run(
      String lab,
      List<Class<?>> classes,
      Function<Long, CheckSession> session,
      List<CheckResult> open,
      long publicSeed) {
    List<CheckResult> all = new ArrayList<>(open);
    if (hidden.seed().isPresent()) {
      CheckSession again = session.apply(hidden.seed().getAsLong());
      again.goOn(open, HiddenRound::drawsCases);
      Map<String, CheckResult> drawn = byId(checks.run(classes, again));
      all.replaceAll(result -> generated(lab, result, drawn.get(result.id())));
    }
    if (!hidden.privateChecks().isEmpty()) {
      CheckSession own = session.apply(hidden.seed().orElse(publicSeed));
      own.goOn(all, method -> hidden.privateChecks().contains(method.getDeclaringClass()));
      Map<String, CheckResult> found = byId(checks.run(hidden.privateChecks(), own));
      for (Class<?> type : hidden.privateChecks()) {
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Check.class))
            .map(method -> found.get(method.getName()))
            .map(result -> seen(result, Concealed.ofPrivate(result)))
            .forEach(all::add);
      }
    }
    return all;
  }

  /** What a check that passed in public is worth after its hidden cases. */
  private CheckResult generated(String lab, CheckResult open, CheckResult drawn) {
    boolean again = drawn != null && open.status() == Status.PASSED;
    return again && drawn.status() != Status.PASSED
        ? seen(drawn, Concealed.ofGenerated(drawn, lab))
        : open;
  }

  private CheckResult seen(CheckResult raw, CheckResult concealed) {
    if (raw.status() != Status.PASSED) {
      listener.hiddenCheckFailed(raw);
    }
    listener.checkFinished(concealed);
    return concealed;
  }

  /** Counts are compared with budgets that were made from the public cases, and stay with them. */
  private static boolean drawsCases(Method method) {
    return method.getAnnotation(Check.class).counts() == Count.NOTHING
        && Arrays.asList(method.getParameterTypes()).contains(RandomGenerator.class);
  }

  private static Map<String, CheckResult> byId(List<CheckResult> results) {
    Map<String, CheckResult> byId = new HashMap<>();
    results.forEach(result -> byId.put(result.id(), result));
    return byId;
  }
}
