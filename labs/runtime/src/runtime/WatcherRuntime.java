package runtime;

/**
 * A person spotter with one model in it: a camera's lines go in, whether somebody is there comes
 * out. What does not fit is refused, by a ModelError.
 */
public interface WatcherRuntime {
  /**
   * Reads a model and begins to watch with it; nobody is there.
   *
   * @param model takes an int8 picture (1, rows, columns, 1 or 3) and gives an int8 score for each
   *     class
   * @param width pixels of a line of the camera
   * @param height lines of a frame
   * @param format 0 grey, 1 RGB565, 2 RGB888, as {@code PixelFormat} has them
   * @param black what the model knows black as
   * @param white what the model knows white as
   * @param person the class that means a person
   * @param smoothing answers of the model that are averaged
   * @param on least mean score with which somebody comes, in 256ths
   * @param off mean score below which the person is gone
   * @return bytes of the arena
   */
  int watch(
      byte[] model,
      int width,
      int height,
      int format,
      float black,
      float white,
      int person,
      int smoothing,
      int on,
      int off);

  /**
   * Sees the camera's next lines.
   *
   * @param lines one or more whole ones, as the camera writes them
   * @return how many frames they ended
   */
  int see(byte[] lines);

  /** Whether somebody is there, as far as the last whole frame tells. */
  boolean present();

  /** The mean score of class {@code c}, in 256ths. */
  int score(int c);
}
