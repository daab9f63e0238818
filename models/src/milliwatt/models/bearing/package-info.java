/**
 * A machine with a rolling element bearing, simulated: what an accelerometer on its housing would
 * measure while it is well, and while a fault grows. Same seed, same samples, everywhere.
 */
package milliwatt.models.bearing;
