package milliwatt.apps.vibration;

import java.util.Arrays;
import java.util.List;

/**
 * What a monitor watches without a gap: rows of samples, or of features.
 *
 * @param source for people
 * @param samples row by row; null where there are features
 * @param features null where there are samples
 */
public record Piece(String source, short[] samples, Recording features) {

  /** Samples as a sensor's driver gives them. */
  public static Piece ofSamples(Recording recording, double counts) {
    return new Piece(recording.name(), recording.samples(counts), null);
  }

  public static Piece ofFeatures(Recording recording) {
    return new Piece(recording.name(), null, recording);
  }

  /** The demo's, a day each. */
  public static List<Piece> ofDays(List<short[]> days) {
    return days.stream().map(samples -> new Piece("demo", samples, null)).toList();
  }

  /**
   * The most windows there can be in some pieces.
   *
   * @param step numbers from one window to the next
   */
  public static int windows(List<Piece> pieces, int step) {
    return pieces.stream()
        .mapToInt(
            piece ->
                piece.features != null
                    ? piece.features.rows().length
                    : Math.ceilDiv(piece.samples.length, step))
        .sum();
  }

  /** The first and the second half of a recording. */
  public static List<Recording> halves(Recording recording) {
    double[][] rows = recording.rows();
    int half = rows.length / 2;
    return List.of(
        new Recording(recording.name(), Arrays.copyOfRange(rows, 0, half)),
        new Recording(recording.name(), Arrays.copyOfRange(rows, half, rows.length)));
  }
}
