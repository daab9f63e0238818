package milliwatt.translate;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;

/** The constants of an enum, in their order. */
final class EnumConstants {
  private EnumConstants() {}

  static List<VariableElement> of(JavaClass c) {
    return c.fields.keySet().stream()
        .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
        .toList();
  }

  /** The name of a constant's number, by which a switch finds it. */
  static String ordinalName(VariableElement constant, Facts facts) {
    return facts.names().staticField(constant) + "_ORDINAL";
  }
}
