package milliwatt.translate;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * All that is known of a program before its first line of C is written.
 *
 * @param explicitNullChecks whether null is checked for in the code, because no memory protection
 *     unit guards address 0
 */
record Facts(
    Program program,
    Names names,
    CTypes types,
    Reachable reachable,
    MethodEffects effects,
    SetUp setUp,
    boolean explicitNullChecks) {

  Element element(com.sun.source.tree.Tree tree) {
    return program.attribution.element(tree);
  }

  TypeMirror type(com.sun.source.tree.Tree tree) {
    return program.attribution.type(tree);
  }
}
