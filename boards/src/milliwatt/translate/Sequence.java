package milliwatt.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.type.TypeMirror;

/**
 * Operands in Java's order. Where C may evaluate them in another one and the difference would show,
 * all but the last that matter are put into variables first.
 */
final class Sequence {
  private final Facts facts;
  private final Scope scope;

  Sequence(Facts facts, Scope scope) {
    this.facts = facts;
    this.scope = scope;
  }

  /**
   * @param types of the operands
   * @param combine what is made of the operands, which it may evaluate in any order
   */
  C ordered(List<C> operands, List<TypeMirror> types, Function<List<C>, C> combine) {
    List<C> settled = new ArrayList<>(operands);
    StringBuilder before = new StringBuilder();
    Effects effects = Effects.NONE;
    for (int i = 0; i < operands.size() - 1; i++) {
      if (conflictsWithLater(operands, i)) {
        String name = scope.temporary("t");
        before.append(
            "%s = %s; "
                .formatted(facts.types().declare(types.get(i), name), operands.get(i).text()));
        effects = effects.and(operands.get(i).effects());
        settled.set(i, C.primary(name, Effects.NONE));
      }
    }
    C combined = combine.apply(settled);
    return before.isEmpty()
        ? combined
        : C.primary("({ " + before + combined.text() + "; })", effects.and(combined.effects()));
  }

  private static boolean conflictsWithLater(List<C> operands, int i) {
    for (int j = i + 1; j < operands.size(); j++) {
      if (operands.get(i).effects().conflictsWith(operands.get(j).effects())) {
        return true;
      }
    }
    return false;
  }
}
