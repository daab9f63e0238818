package tinyml;

/**
 * The part of a picture that is looked at: the largest that has the model's proportions, from the
 * middle. A person who is squeezed to half the width looks like nobody whom the model has seen.
 */
public final class CenterCrop {
  private final int left;
  private final int top;
  private final int width;
  private final int height;

  /**
   * Finds the part.
   *
   * @param fromWidth pixels of a line of the camera; as all the others at least 1
   * @param fromHeight lines of the camera
   * @param toWidth pixels of a row of the model's input
   * @param toHeight rows of it
   * @throws ModelError if a size is less than 1
   */
  public CenterCrop(int fromWidth, int fromHeight, int toWidth, int toHeight) {
    if (fromWidth < 1 || fromHeight < 1 || toWidth < 1 || toHeight < 1) {
      throw new ModelError(
          "a picture of %d x %d pixels cannot become one of %d x %d",
          fromWidth, fromHeight, toWidth, toHeight);
    }
    // TODO lab12-crop
    left = 0; top = 0; width = fromWidth; height = fromHeight;
  }

  /** The first pixel of a line that is looked at. */
  public int left() {
    return left;
  }

  /** The first line that is looked at. */
  public int top() {
    return top;
  }

  /** Pixels of a line that are looked at. */
  public int width() {
    return width;
  }

  /** Lines that are looked at. */
  public int height() {
    return height;
  }
}
