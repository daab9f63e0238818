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

  /** For digits drawn with a hand that holds the sensor, 52 samples a second. */
  public static GestureSettings usual() {
    return new GestureSettings(52, 560, 30, 15, 320, 128);
  }
}
