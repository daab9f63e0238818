/**
 * Trains the model that tells digits drawn in the air apart.
 *
 * <pre>
 * GestureData, SimulatedGestures -> Gesture -> Variation -> ExampleSet -> milliwatt.models.torch
 * </pre>
 */
package milliwatt.models.gestures;
