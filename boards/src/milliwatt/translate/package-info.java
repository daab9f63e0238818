/**
 * Tiny Java to C, from javac's attributed trees: loops stay loops, names stay names, comments
 * survive, and nobody can tell the two programs apart by what they compute or where they trap.
 *
 * <pre>
 * sources ── TinyJavaCompiler ── Attribution ── Program ── JavaClass
 *                                                  │
 *             what the roots reach: Reachable (with ClosedSet: what a model has)
 *             what a call does: MethodEffects     what is flash: Tables     what runs once: SetUp
 *                                                  │ Facts
 *    a class:      ClassWriter ─ VirtualTables ─ StaticFields ─ ClassInitialisation ─ EnumConstants
 *    its methods:  MethodWriter ─ Size (what is inlined) ─ Receivers (who notices null)
 *    statements:   Statements ─ Loops ─ Switches ─ Jumps ─ Exceptions
 *    expressions:  Expressions ─ Operators ─ Assignments ─ Accesses ─ Calls ─ Creations ─ Conversions
 *    order:        Effects of each operand, LocalEffects of a switch, Sequence where C's order would show
 *    indices:      LoopCount, Invariants, LoopRange: proven, asked once before the loop, or checked
 *    program.c:    Dispatch (the contract's methods, for the firmware)
 *                                                  │
 *             Output ─ Comments ─ Folding ── Translation: C, and the Java line of each of its lines
 * </pre>
 *
 * {@link milliwatt.translate.C} is an expression in C with what evaluating it does. The C relies on
 * {@code boards/firmware/mw.h}, {@code mw_math.h} and {@code mw_dsp.h}, and on gcc.
 */
package milliwatt.translate;
