package milliwatt.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import milliwatt.check.Check;
import milliwatt.result.CheckResult;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a lab's checks through JUnit. */
final class ChecksRun {
  /** Only our engine and extension: nothing that lies on the class path joins in unasked. */
  private final Launcher launcher =
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableTestEngineAutoRegistration(false)
              .enableLauncherSessionListenerAutoRegistration(false)
              .enableLauncherDiscoveryListenerAutoRegistration(false)
              .enableTestExecutionListenerAutoRegistration(false)
              .enablePostDiscoveryFilterAutoRegistration(false)
              .addTestEngines(new JupiterTestEngine())
              .build());

  /** Runs one class after the other, so that a check may need those of the classes before. */
  List<CheckResult> run(List<Class<?>> classes, CheckSession session) {
    classes.forEach(checks -> run(checks, session));
    return session.results();
  }

  private void run(Class<?> checks, CheckSession session) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(checks))
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
            .configurationParameter(
                "junit.jupiter.testmethod.order.default", CheckOrder.class.getName())
            .build();
    ScopedValue.where(CheckSession.CURRENT, session).run(() -> launcher.execute(request));
    complete(checks, session);
  }

  /** A check without a verdict is the grader's fault, and must not just vanish from the score. */
  private static void complete(Class<?> checks, CheckSession session) {
    Arrays.stream(checks.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Check.class))
        .filter(method -> !session.has(method.getName()))
        .forEach(method -> session.broken(method.getName(), method.getAnnotation(Check.class)));
  }
}
