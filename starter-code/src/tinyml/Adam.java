package tinyml;

/**
 * Steps downhill, each parameter at a pace of its own: a parameter whose gradient is small most of
 * the time goes as far as one whose gradient is large. It saves scaling the inputs.
 *
 * <pre>
 * m = 0.9 m + 0.1 g                 the gradient, averaged over the last ten steps or so
 * v = 0.999 v + 0.001 g^2           its square, averaged over the last thousand
 * w = w - rate * (m' / (sqrt(v') + 10^-8) + decay * w)
 * </pre>
 *
 * <p>m and v begin with 0 and are too small at first; m' is {@code m / (1 - 0.9^t)} and v' {@code v
 * / (1 - 0.999^t)} in step t = 1, 2, ... Weight decay draws every parameter towards 0, so that none
 * grows large for the sake of a single example.
 *
 * <p>Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015; decay as in
 * Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019.
 */
public final class Adam {
  private static final float MEAN_KEPT = 0.9f;
  private static final float SQUARE_KEPT = 0.999f;
  private static final float LEAST_ROOT = 1e-8f;

  private final float decay;
  private final float[] means;
  private final float[] squares;

  /** 0.9^t and 0.999^t after t steps. */
  private float meanLeft = 1;

  private float squareLeft = 1;

  /**
   * @param parameters how many there are
   * @param decay 0 for none
   */
  public Adam(int parameters, float decay) {
    this.decay = decay;
    means = new float[parameters];
    squares = new float[parameters];
  }

  /**
   * Takes one step.
   *
   * @param parameters changed
   * @param gradient one number a parameter; 0 afterwards, ready for the next to be added up
   * @param rate about how far a parameter goes
   */
  public void step(float[] parameters, float[] gradient, float rate) {
    // TODO lab15-adam-step
  }
}
