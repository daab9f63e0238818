package tinyml;

/**
 * How a {@link GestureRecognizer} decides.
 *
 * @param hertz samples a second, 20 .. 1000
 * @param threshold least speed of a movement: the sum of the three rates without their signs, in
 *     16.384ths of a degree a second
 * @param hangover samples below the threshold that end a movement, 1 or more
 * @param least samples of a movement that may be a gesture, 2 or more
 * @param greatest samples of a movement that may be a gesture
 * @param score least score of a gesture, in 256ths; below it a movement is none
 */
public record GestureSettings(
    int hertz, int threshold, int hangover, int least, int greatest, int score) {

  /**
   * For digits drawn with a hand that holds the sensor: a pause of 0.6 s ends one, and it takes 0.3
   * s to 6 s.
   */
  public static GestureSettings at(int hertz) {
    return new GestureSettings(hertz, 560, 3 * hertz / 5, 3 * hertz / 10, 6 * hertz, 128);
  }
}
