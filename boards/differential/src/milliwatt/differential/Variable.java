package milliwatt.differential;

/**
 * Something that can be read by its name.
 *
 * @param name as code, for example {@code x}, {@code this.x} or {@code Main.x}
 * @param assignable whether generated statements may change it; what bounds a loop must stay
 * @param length of an array where it is known, else -1
 */
record Variable(String name, String type, boolean assignable, int length) {
  boolean array() {
    return type.endsWith("[]");
  }

  String element() {
    return type.substring(0, type.length() - 2);
  }
}
