/**
 * Tools for {@code .tflite} models on the command line: what is in a model, and what it computes.
 */
package milliwatt.model;
