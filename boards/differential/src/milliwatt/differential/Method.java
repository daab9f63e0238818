package milliwatt.differential;

import java.util.List;

/**
 * A method that generated code may call.
 *
 * @param receiver the type of the object it is called on; empty for a static method
 * @param name as it is called: {@code f3} or {@code Main.f3}
 * @param result a type, or {@code void}
 * @param cost about how many steps a call takes at most
 */
record Method(String receiver, String name, String result, List<String> parameters, int cost) {
  boolean isStatic() {
    return receiver.isEmpty();
  }
}
