/**
 * Tiny Java: the part of Java that a laptop, a microcontroller and a browser can all run.
 *
 * <p>{@link milliwatt.tinyjava.TinyJavaCompiler} compiles sources held in memory and holds those of
 * the student to the subset; {@link milliwatt.tinyjava.AllowList} looks at the class files alone
 * and refuses every reference to the JDK that the subset does not have. Each of the two is a wall
 * that stands without the other.
 */
package milliwatt.tinyjava;
