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

  // tag::scores[]
  /**
   * The scores before the softmax, called logits.
   *
   * @param x {@link #inputs} numbers
   * @param scores gets one number a class
   */
  public void scores(float[] x, float[] scores) {
    // tag::lab15-scores[]
    for (int c = 0; c < classes; c++) {
      float sum = biases[c];
      for (int i = 0; i < inputs; i++) {
        sum += weights[c * inputs + i] * x[i];
      }
      scores[c] = sum;
    }
    // end::lab15-scores[]
  }

  // end::scores[]

  // tag::softmax[]
  /**
   * The probability of each class.
   *
   * @param x {@link #inputs} numbers
   * @param p gets one number a class, 0 to 1, together 1, however large the scores are
   */
  public void probabilities(float[] x, float[] p) {
    scores(x, p);
    // tag::lab15-probabilities[]
    float greatest = p[0];
    for (int c = 1; c < classes; c++) {
      greatest = Math.max(greatest, p[c]);
    }
    float sum = 0;
    for (int c = 0; c < classes; c++) {
      // Less the greatest: exp of a large score is infinite, and the quotient is the same.
      p[c] = (float) Math.exp(p[c] - greatest);
      sum += p[c];
    }
    for (int c = 0; c < classes; c++) {
      p[c] /= sum;
    }
    // end::lab15-probabilities[]
  }

  // end::softmax[]

  // tag::gradient[]
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
    // tag::lab15-gradient[]
    for (int c = 0; c < classes; c++) {
      float error = probabilities[c] - (c == label ? 1 : 0);
      for (int i = 0; i < inputs; i++) {
        weightGradient[c * inputs + i] += error * x[i];
      }
      biasGradient[c] += error;
    }
    return (float) -Math.log(Math.max(probabilities[label], 1e-30f));
    // end::lab15-gradient[] return 0;
  }
  // end::gradient[]
}
