package milliwatt.models.kws;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The directions in which words differ and voices don't: linear discriminant analysis of where a
 * {@link SpeechTeacher} puts words. Most of what it knows of a sound is who spoke and how; a small
 * network that is to learn all of it learns little of the words.
 *
 * <p>Source: Fisher, "The use of multiple measurements in taxonomic problems", 1936; Rao, "The
 * utilization of multiple measurements in problems of biological classification", 1948.
 */
final class WordSpace {

  /** Share of the mean variance that is added to every direction's: many words have few clips. */
  private static final double RIDGE = 0.1;

  private final RealMatrix axes;
  private final RealVector origin;
  private final double scale;

  private WordSpace(RealMatrix axes, RealVector origin, double scale) {
    this.axes = axes;
    this.origin = origin;
    this.scale = scale;
  }

  /**
   * A word that somebody said.
   *
   * @param vector where the teacher puts it
   * @param word its number
   * @param human whether a person said it; people and machines count as much, however many there
   *     are
   */
  record Spoken(float[] vector, int word, boolean human) {}

  /**
   * Finds the directions.
   *
   * @param all words by people and by machines
   * @param words that there are
   * @param dimensions of the space; along each of its axes words differ less than along the one
   *     before
   */
  static WordSpace of(List<Spoken> all, int words, int dimensions) {
    RealVector[] means = means(all, words);
    RealMatrix within = within(all, means, true).add(within(all, means, false)).scalarMultiply(0.5);
    double ridge = RIDGE * within.getTrace() / within.getRowDimension();
    RealMatrix whitening =
        whitening(
            within.add(
                MatrixUtils.createRealIdentityMatrix(within.getRowDimension())
                    .scalarMultiply(ridge)));
    RealVector origin = new ArrayRealVector(within.getRowDimension());
    for (RealVector mean : means) {
      origin = origin.add(mean.mapDivide(words));
    }
    RealMatrix between =
        MatrixUtils.createRealMatrix(within.getRowDimension(), within.getRowDimension());
    for (RealVector mean : means) {
      RealVector place = whitening.operate(mean.subtract(origin));
      between = between.add(place.outerProduct(place).scalarMultiply(1.0 / words));
    }
    RealMatrix directions = new EigenDecomposition(between).getVT();
    RealMatrix axes =
        directions
            .getSubMatrix(0, dimensions - 1, 0, directions.getColumnDimension() - 1)
            .multiply(whitening);
    WordSpace space = new WordSpace(axes, origin, 1);
    double power =
        all.stream()
            .map(spoken -> space.place(spoken.vector()))
            .flatMapToDouble(
                place -> IntStream.range(0, place.length).mapToDouble(i -> place[i] * place[i]))
            .average()
            .orElse(1);
    return new WordSpace(axes, origin, 1 / Math.sqrt(power));
  }

  private static RealVector[] means(List<Spoken> all, int words) {
    RealVector[] means = new RealVector[words];
    int[] counts = new int[words];
    for (Spoken spoken : all) {
      RealVector vector = vector(spoken.vector());
      RealVector sum = means[spoken.word()];
      means[spoken.word()] = sum == null ? vector : sum.add(vector);
      counts[spoken.word()]++;
    }
    for (int word = 0; word < words; word++) {
      means[word] = means[word].mapDivide(counts[word]);
    }
    return means;
  }

  /** How one kind of voices spreads around the words' means. */
  private static RealMatrix within(List<Spoken> all, RealVector[] means, boolean human) {
    List<Spoken> some = all.stream().filter(spoken -> spoken.human() == human).toList();
    double[][] rows =
        some.stream()
            .map(spoken -> vector(spoken.vector()).subtract(means[spoken.word()]).toArray())
            .toArray(double[][]::new);
    RealMatrix differences = new Array2DRowRealMatrix(rows, false);
    return differences.transpose().multiply(differences).scalarMultiply(1.0 / some.size());
  }

  /** What makes all directions vary alike. */
  private static RealMatrix whitening(RealMatrix covariance) {
    EigenDecomposition eigen = new EigenDecomposition(covariance);
    double[] factors = eigen.getRealEigenvalues();
    for (int i = 0; i < factors.length; i++) {
      factors[i] = 1 / Math.sqrt(factors[i]);
    }
    return MatrixUtils.createRealDiagonalMatrix(factors).multiply(eigen.getVT());
  }

  private static RealVector vector(float[] numbers) {
    RealVector vector = new ArrayRealVector(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      vector.setEntry(i, numbers[i]);
    }
    return vector;
  }

  int dimensions() {
    return axes.getRowDimension();
  }

  /** Where a word lies; over all words that the space was made of, the mean square is 1. */
  float[] place(float[] vector) {
    double[] place = axes.operate(vector(vector).subtract(origin)).toArray();
    float[] scaled = new float[place.length];
    for (int i = 0; i < place.length; i++) {
      scaled[i] = (float) (scale * place[i]);
    }
    return scaled;
  }
}
