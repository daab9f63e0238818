package tinyml;

/**
 * How well errors tell faulty windows from normal ones, for every threshold at once.
 *
 * <p>The receiver operating characteristic draws, for each threshold, the share of faults that are
 * found against the share of normal windows that raise a false alarm. The area under it is 1 for a
 * detector that never errs and 0.5 for a coin. It is also a probability: that a faulty window,
 * drawn at random, has a greater error than a normal one, where equals count half. Source: Hanley
 * and McNeil, "The Meaning and Use of the Area under a Receiver Operating Characteristic (ROC)
 * Curve", Radiology 143, 1982.
 */
public final class RocCurve {
  private final float[] normal;
  private final float[] faulty;

  /** Compares errors of normal windows with errors of faulty ones, at least one of each. */
  public RocCurve(float[] normal, float[] faulty) {
    if (normal.length == 0 || faulty.length == 0) {
      throw new ModelError(
          "a curve needs windows of both kinds, but there are %d normal and %d faulty ones",
          normal.length, faulty.length);
    }
    this.normal = normal;
    this.faulty = faulty;
  }

  // tag::rates[]
  /** The share of the faulty windows whose error is above the threshold, 0 .. 1. */
  public float truePositiveRate(float threshold) {
    return share(faulty, threshold);
  }

  /** The share of the normal windows whose error is above the threshold, 0 .. 1. */
  public float falsePositiveRate(float threshold) {
    return share(normal, threshold);
  }

  private static float share(float[] errors, float threshold) {
    // tag::lab13-share[]
    int above = 0;
    for (int i = 0; i < errors.length; i++) {
      if (errors[i] > threshold) {
        above++;
      }
    }
    return (float) above / errors.length;
    // end::lab13-share[] return 0;
  }

  // end::rates[]

  // tag::area[]
  /** The area under the curve, 0 .. 1. */
  public float area() {
    // tag::lab13-area[]
    long halves = 0;
    for (int f = 0; f < faulty.length; f++) {
      for (int n = 0; n < normal.length; n++) {
        if (faulty[f] > normal[n]) {
          halves += 2;
        } else if (faulty[f] == normal[n]) {
          halves += 1;
        }
      }
    }
    return (float) halves / ((long) 2 * faulty.length * normal.length);
    // end::lab13-area[] return 0;
  }
  // end::area[]
}
