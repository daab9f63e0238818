/**
 * What one run of a lab's checks looks like to a person or a program: one writer a format, all from
 * the same {@link milliwatt.result.LabResult}.
 *
 * <p>Whatever a student's code may have had a say in passes through {@link
 * milliwatt.report.Neutral} before it is written, so that no report can be made to lie, to run a
 * script or to move a terminal's cursor.
 */
package milliwatt.report;
