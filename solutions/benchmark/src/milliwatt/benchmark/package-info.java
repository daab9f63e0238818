/**
 * How fast the reference kernels are on a JVM: whole models and single kernels under JMH, and a
 * loop in C with the same shapes to tell the speed of the machine by.
 */
package milliwatt.benchmark;
