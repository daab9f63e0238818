/**
 * Calls a runtime, the reference's or a student's, through a contract such as {@link
 * runtime.ModelRuntime}.
 *
 * <pre>
 * RuntimeChoice   what the person named: reference, a workspace, a device
 * RuntimeProgram  which classes make it: the student's where they wrote them, else the reference's
 * RuntimeSession  compiled, loaded and open for calls; every bad end of a call is a RuntimeFailure
 * </pre>
 */
package milliwatt.runtime;
