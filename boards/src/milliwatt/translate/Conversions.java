package milliwatt.translate;

import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Values on their way from one type to another. */
final class Conversions {
  private final Facts facts;

  Conversions(Facts facts) {
    this.facts = facts;
  }

  /** A value where a variable of type {@code to} is expected: C does the rest by itself. */
  C assigned(C value, TypeMirror from, TypeMirror to) {
    if (to == null || !CTypes.isReference(to) || from == null || from.getKind() == TypeKind.NULL) {
      return value;
    }
    String target = facts.types().of(to);
    return facts.types().of(from).equals(target) ? value : value.cast(target);
  }

  /** A cast that Java's source spells out, or that a compound assignment implies. */
  C cast(C value, TypeMirror from, TypeMirror to) {
    TypeKind source = from.getKind();
    TypeKind target = to.getKind();
    if (source == target) {
      return value;
    }
    if ((source == TypeKind.FLOAT || source == TypeKind.DOUBLE)
        && target != TypeKind.FLOAT
        && target != TypeKind.DOUBLE) {
      // Saturates, and makes 0 of what is not a number; narrower types get there by way of int.
      String word = target == TypeKind.LONG ? "long" : "int";
      C whole =
          C.primary(
              "mw_%s_to_%s(%s)".formatted(CTypes.word(source), word, value.text()),
              value.effects());
      return target == TypeKind.INT || target == TypeKind.LONG
          ? whole
          : whole.cast(facts.types().of(to));
    }
    return value.cast(facts.types().of(to));
  }
}
