/**
 * Runs one lab's checks on a student's classes.
 *
 * <pre>
 * LabProgram   which sources make the lab's program: the student's, ours, borrowed ones
 * ProgramBuild compiles them and holds them to Tiny Java and the allow-list
 * ChecksRun    runs the lab's JUnit class; CheckExtension hands every check its parameters
 * CurrentCheck one check while it runs: calls, limit, measurements; ends in a CheckResult
 * HiddenRound  what only the instructor knows of, after it; Concealed is what a student is told
 * Mistakes     the mutants whose failures look like the student's
 * LabRunner    all of it, kept warm from run to run
 * </pre>
 */
package milliwatt.engine;
