/**
 * The device's side of the protocol on the JVM: reads commands, calls the student's code, writes
 * answers.
 *
 * <pre>
 * stdin ── CommandReader ── CommandLoop ─┬─ LoadBuffer       db load, db, db print
 *                                        ├─ StudentProgram   mw TAG open, mw TAG call
 * stdout ───── ReplyWriter ──────────────┘     ├─ StudentCall       one call, measured
 *                                              └─ CountedClasses    mw TAG open counting
 * </pre>
 *
 * The commands and replies are those of the MLPerf Tiny device interface; ours begin with {@code
 * mw}. Every {@code mw} command carries a tag chosen by the host, every line that answers it
 * repeats the tag, and {@code m-mw-TAG-done} ends it: lines without the tag, written by student
 * code to a stolen file descriptor, answer nothing. All commands are listed in {@code
 * boards/README.md}.
 */
package milliwatt.harness;
