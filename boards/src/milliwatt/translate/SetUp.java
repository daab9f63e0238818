package milliwatt.translate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/**
 * The methods that a program runs to get ready, and not again: those that make objects, and those
 * that only they call. Allocation is for set-up, so whatever an inference runs is not among them.
 * They are compiled to be small, the others to be fast.
 */
final class SetUp {
  private final Set<ExecutableElement> methods = new HashSet<>();

  SetUp(Program program, Reachable reachable) {
    Map<ExecutableElement, Set<ExecutableElement>> callers = new HashMap<>();
    for (JavaClass c : program.classes()) {
      for (ExecutableElement method : c.methods.keySet()) {
        if (reachable.isReached(method)) {
          callers.computeIfAbsent(method, key -> new HashSet<>());
          if (method.getKind() == ElementKind.CONSTRUCTOR || reachable.allocates(method)) {
            methods.add(method);
          }
          for (ExecutableElement callee : reachable.callees(method)) {
            callers.computeIfAbsent(callee, key -> new HashSet<>()).add(method);
          }
        }
      }
    }
    spreadUp(callers);
    spreadDown(callers, reachable);
  }

  /** Whoever calls a method that makes objects makes objects. */
  private void spreadUp(Map<ExecutableElement, Set<ExecutableElement>> callers) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<ExecutableElement, Set<ExecutableElement>> entry : callers.entrySet()) {
        if (methods.contains(entry.getKey())) {
          changed |= methods.addAll(entry.getValue());
        }
      }
    }
  }

  /** A method that is called from set-up alone is part of it. */
  private void spreadDown(
      Map<ExecutableElement, Set<ExecutableElement>> callers, Reachable reachable) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<ExecutableElement, Set<ExecutableElement>> entry : callers.entrySet()) {
        if (!entry.getValue().isEmpty()
            && !reachable.isRoot(entry.getKey())
            && methods.containsAll(entry.getValue())) {
          changed |= methods.add(entry.getKey());
        }
      }
    }
  }

  boolean contains(ExecutableElement method) {
    return methods.contains(method);
  }
}
