package milliwatt.models.kws;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;

/**
 * How far a network is from the word that was said, if it was one (cross entropy), and from the
 * place in {@link WordSpace} where the teacher puts what was said (mean square): "Distilling the
 * Knowledge in a Neural Network" (Hinton et al., 2015) with places for answers.
 */
final class WordLoss extends Loss {

  private static final float WORD = 0.1f;
  private static final float PLACE = 2;

  private final String words;
  private final String places;

  /**
   * @param words the first so many outputs are scores of words, the others a place
   */
  WordLoss(int words) {
    super("words");
    this.words = ":, :" + words;
    places = ":, " + words + ":";
  }

  @Override
  public NDArray evaluate(NDList targets, NDList answers) {
    NDArray target = targets.singletonOrThrow();
    NDArray answer = answers.singletonOrThrow();
    NDArray said = target.get(words);
    NDArray surprise = answer.get(words).logSoftmax(1).mul(said).sum().neg();
    NDArray distance = answer.get(places).sub(target.get(places)).square().mean();
    return surprise.div(said.sum().maximum(1)).mul(WORD).add(distance.mul(PLACE));
  }
}
