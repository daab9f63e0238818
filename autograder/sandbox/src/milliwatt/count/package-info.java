/** What the instructions that count reach: one number, see {@link milliwatt.count.Executed}. */
package milliwatt.count;
