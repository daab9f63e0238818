/**
 * Draws scenes with and without people, as a small camera would see them: what the person model of
 * {@code models/vww} is trained and tested with. They are drawings, not photographs; a model that
 * knows them knows nothing of real people for certain.
 *
 * <pre>
 * Background, Clutter, Figure (Look, Pose)  ->  Lens  ->  Scene
 *            draw with Java2D                 light, blur, noise
 * </pre>
 *
 * <p>Everything follows from a seed: the same one gives the same pixels.
 */
package milliwatt.models.scenes;
