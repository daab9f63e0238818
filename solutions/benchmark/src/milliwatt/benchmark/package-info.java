/**
 * How fast the reference kernels are on a JVM: whole models and single kernels under JMH, and a
 * loop in C with the same shapes to tell the speed of the machine by. {@link
 * milliwatt.benchmark.VectorOperatorTable} has convolutions with the Vector API, to show what the
 * machine can do.
 */
package milliwatt.benchmark;
