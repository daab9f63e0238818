/**
 * The app {@code vibration}: learns how a machine shakes while it is well, and says when it no
 * longer does.
 */
package milliwatt.apps.vibration;
