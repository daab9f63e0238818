package milliwatt.bench;

import java.util.Arrays;

/**
 * How long inferences of one model take on this machine, in microseconds.
 *
 * @param kernels whose code ran
 * @param low a tenth of all inferences took less
 * @param high a tenth of all inferences took more
 * @param runs how many there were
 */
public record Timed(
    String model, String kernels, double median, double low, double high, int runs) {

  static Timed of(String model, String kernels, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    return new Timed(
        model,
        kernels,
        sorted[last / 2] / 1e3,
        sorted[last / 10] / 1e3,
        sorted[last - last / 10] / 1e3,
        sorted.length);
  }
}
