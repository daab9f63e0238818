package milliwatt.translate;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * What evaluating an expression does beside giving a value. Java evaluates operands from left to
 * right, C in any order; where two operands' effects are in conflict, the translator puts them in
 * order.
 *
 * @param reads fields or elements
 * @param writes fields or elements
 * @param trapsOnNull may end the call because a reference is null
 * @param traps may end the call for any other reason
 * @param readsLocals local variables whose value counts
 * @param writesLocals local variables that change
 */
record Effects(
    boolean reads,
    boolean writes,
    boolean trapsOnNull,
    boolean traps,
    Set<VariableElement> readsLocals,
    Set<VariableElement> writesLocals) {
  static final Effects NONE = new Effects(false, false, false, false, Set.of(), Set.of());
  static final Effects READS = new Effects(true, false, false, false, Set.of(), Set.of());
  static final Effects WRITES = new Effects(false, true, false, false, Set.of(), Set.of());
  static final Effects TRAPS = new Effects(false, false, false, true, Set.of(), Set.of());
  static final Effects TRAPS_ON_NULL = new Effects(false, false, true, false, Set.of(), Set.of());
  static final Effects ANY = new Effects(true, true, true, true, Set.of(), Set.of());

  static Effects readsLocal(VariableElement local) {
    return new Effects(false, false, false, false, Set.of(local), Set.of());
  }

  static Effects writesLocal(VariableElement local) {
    return new Effects(false, false, false, false, Set.of(), Set.of(local));
  }

  Effects and(Effects other) {
    if (other == NONE) {
      return this;
    }
    if (this == NONE) {
      return other;
    }
    return new Effects(
        reads || other.reads,
        writes || other.writes,
        trapsOnNull || other.trapsOnNull,
        traps || other.traps,
        union(readsLocals, other.readsLocals),
        union(writesLocals, other.writesLocals));
  }

  /** Whether the order of this evaluation and a later one can be told from what happens. */
  boolean conflictsWith(Effects later) {
    if (writes && (later.reads || later.writes || later.mayTrap())
        || later.writes && (reads || mayTrap())) {
      return true;
    }
    // Two null pointers on one line cannot be told apart.
    if (traps && later.mayTrap() || trapsOnNull && later.traps) {
      return true;
    }
    return overlap(writesLocals, later.readsLocals)
        || overlap(writesLocals, later.writesLocals)
        || overlap(readsLocals, later.writesLocals);
  }

  boolean mayTrap() {
    return traps || trapsOnNull;
  }

  /** Whether leaving the evaluation out would not be noticed. */
  boolean none() {
    return !writes && !mayTrap() && writesLocals.isEmpty();
  }

  private static boolean overlap(Set<VariableElement> a, Set<VariableElement> b) {
    return !a.isEmpty() && !b.isEmpty() && !Collections.disjoint(a, b);
  }

  private static Set<VariableElement> union(Set<VariableElement> a, Set<VariableElement> b) {
    if (a.isEmpty()) {
      return b;
    }
    if (b.isEmpty()) {
      return a;
    }
    Set<VariableElement> union = new HashSet<>(a);
    union.addAll(b);
    return union;
  }
}
