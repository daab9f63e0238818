package milliwatt.engine;

import java.lang.reflect.Method;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;
import milliwatt.check.Credit;
import milliwatt.check.Meter;
import milliwatt.check.Sketch;
import milliwatt.device.DeviceException;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Connects JUnit to the {@link CheckSession} of this thread: skips checks whose needs are not met,
 * gives each a fresh program and its parameters, and turns its end into a verdict. Outside a
 * session it does nothing.
 */
public final class CheckExtension
    implements ExecutionCondition, BeforeEachCallback, ParameterResolver, InvocationInterceptor {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Method method = context.getTestMethod().orElse(null);
    if (method == null || !CheckSession.CURRENT.isBound()) {
      return ConditionEvaluationResult.enabled("not a check");
    }
    if (!session().wants(method)) {
      return ConditionEvaluationResult.disabled("not in this round");
    }
    Check check = method.getAnnotation(Check.class);
    String unmet = session().unmetNeed(check);
    if (unmet == null) {
      return ConditionEvaluationResult.enabled("all it needs has passed");
    }
    session().skip(method.getName(), check, unmet);
    return ConditionEvaluationResult.disabled(unmet);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (CheckSession.CURRENT.isBound()) {
      Method method = context.getRequiredTestMethod();
      Check check = method.getAnnotation(Check.class);
      try {
        session().begin(method.getName(), check);
      } catch (DeviceException e) {
        session().fail(method.getName(), check, e);
        throw e;
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return CheckSession.CURRENT.isBound()
        && (type == session().contract()
            || type == Meter.class
            || type == Credit.class
            || type == Sketch.class
            || type == RandomGenerator.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == session().contract()) {
      return session().contractProxy();
    }
    return type == RandomGenerator.class ? session().current().random() : session().current();
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    if (CheckSession.CURRENT.isBound()) {
      Check check = method.getExecutable().getAnnotation(Check.class);
      session().run(method.getExecutable().getName(), check, invocation::proceed);
    } else {
      invocation.proceed();
    }
  }

  private static CheckSession session() {
    return CheckSession.CURRENT.get();
  }
}
