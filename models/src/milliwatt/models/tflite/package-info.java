/**
 * Writes {@code .tflite} files. A model is described with records ({@link
 * milliwatt.models.tflite.ModelSpec} and what it holds, most easily with {@link
 * milliwatt.models.tflite.ModelBuilder}), then {@link milliwatt.models.tflite.ModelWriter} turns it
 * into bytes. Field numbers are those of the public TensorFlow Lite schema, version 3.
 */
package milliwatt.models.tflite;
