package milliwatt.apps.gesture;

/**
 * A stroke, and what it was taken for.
 *
 * @param seconds from the beginning of its source to the decision; NaN for a stroke that was drawn
 *     elsewhere
 * @param gesture its number, or {@link tinyml.GestureRecognizer#NONE}
 * @param likely the gesture with the greatest score
 * @param score of that, 0 to 1
 * @param x how far to the right each point of the stroke is
 * @param y how far up
 */
public record Recognition(
    double seconds, int gesture, int likely, double score, int[] x, int[] y) {}
