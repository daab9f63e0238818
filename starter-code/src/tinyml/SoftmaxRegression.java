package tinyml;

/**
 * A layer that learns: one score a class, a weighted sum of the inputs, and softmax, which makes
 * probabilities of the scores. Also known as multinomial logistic regression; it is the last layer
 * of nearly every classifier.
 *
 * <pre>
 * z[c] = bias[c] + sum over i of weight[c][i] * x[i]
 * p[c] = exp(z[c]) / sum over k of exp(z[k])
 * loss = -ln p[label]
 * </pre>
 *
 * <p>Source: Bishop, "Pattern Recognition and Machine Learning", 2006, section 4.3.4.
 */
public final class SoftmaxRegression {
  public final int classes;
  public final int inputs;

  /** Class after class, {@link #inputs} numbers each. */
  public final float[] weights;

  /** One a class. */
  public final float[] biases;

  private final float[] probabilities;

  /** All weights are 0, so that all classes are equally probable. */
  public SoftmaxRegression(int classes, int inputs) {
    this.classes = classes;
    this.inputs = inputs;
    weights = new float[classes * inputs];
    biases = new float[classes];
    probabilities = new float[classes];
  }

  /**
   * The scores before the softmax, called logits.
   *
   * @param x {@link #inputs} numbers
   * @param scores gets one number a class
   */
  public void scores(float[] x, float[] scores) {
    // TODO lab15-scores
  }

  /**
   * The probability of each class.
   *
   * @param x {@link #inputs} numbers
   * @param p gets one number a class, 0 to 1, together 1, however large the scores are
   */
  public void probabilities(float[] x, float[] p) {
    scores(x, p);
    // TODO lab15-probabilities
  }

  /**
   * Adds to a gradient what one example contributes: how the loss changes with each parameter. For
   * the score of class c that is {@code p[c]}, less 1 if c is the example's class; a weight's is
   * that times its input.
   *
   * @param x {@link #inputs} numbers
   * @param label the example's class
   * @param weightGradient as long as {@link #weights}; added to
   * @param biasGradient as long as {@link #biases}; added to
   * @return the example's loss, 0 or more; a probability below 10^-30 counts as that
   */
  public float addGradient(float[] x, int label, float[] weightGradient, float[] biasGradient) {
    probabilities(x, probabilities);
    // TODO lab15-gradient
    return 0;
  }
}
