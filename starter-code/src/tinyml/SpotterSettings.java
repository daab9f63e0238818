package tinyml;

/**
 * How a {@link KeywordSpotter} decides.
 *
 * @param keywords bit c is set if class c of the model is a keyword; 31 classes at most
 * @param framesPerInference frames of 20 ms from one inference to the next, 1 or more
 * @param smoothing answers of the model that are averaged, 1 or more
 * @param threshold least mean score of a keyword that is heard, in 256ths, 1 .. 255
 * @param refractory frames from a detection until the next is possible, 0 or more
 */
public record SpotterSettings(
    int keywords, int framesPerInference, int smoothing, int threshold, int refractory) {

  /**
   * The settings for a model whose first classes are not keywords, such as <i>silence</i> and
   * <i>unknown</i>.
   *
   * @param background how many classes are not keywords
   * @param classes of the model
   */
  public static SpotterSettings after(int background, int classes) {
    int keywords = (1 << classes) - (1 << background);
    return new SpotterSettings(keywords, 5, 4, 180, 50);
  }
}
