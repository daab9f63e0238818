/**
 * What a model is fed with: files of raw tensors, of numpy, sound and images, and generated
 * numbers. Whatever it comes from ends as {@link milliwatt.input.Inputs}: the bytes of all inputs
 * of one inference, back to back, one inference after the other.
 */
package milliwatt.input;
