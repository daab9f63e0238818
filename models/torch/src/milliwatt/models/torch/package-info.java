/**
 * Trains convolutional classifiers in PyTorch, and takes out of it what a model of the course is
 * made of.
 *
 * <pre>
 * ExampleSet -> TorchTraining -> ConvolutionalNetwork -> ConvolutionalGraph -> .tflite
 *               (Architecture,    float32               int8                  IntegerModel
 *                TorchNetwork)                                                runs it
 * </pre>
 *
 * <p>Examples are the int8 numbers that the finished model will look at, so that training sees what
 * the microcontroller sees.
 */
package milliwatt.models.torch;
