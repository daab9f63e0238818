/** Gestures drawn in the air: the motion of a hand in, digits out. */
package milliwatt.apps.gesture;
