/**
 * The vibration models: what they are trained and judged by, and the command that makes them.
 * Features are computed by the course's own classes, so that a model sees in training what it will
 * see on a board.
 */
package milliwatt.models.vibration;
