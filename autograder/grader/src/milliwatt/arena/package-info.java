/**
 * Pictures of a memory plan, the same {@link milliwatt.check.ArenaPlan} in each: time across,
 * addresses up, one box a tensor.
 *
 * <p>Names and titles are expected to be neutral already ({@link milliwatt.report.Neutral}).
 */
package milliwatt.arena;
