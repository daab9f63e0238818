package milliwatt.models.vibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import milliwatt.models.bearing.BearingFault;
import milliwatt.models.bearing.BearingGeometry;
import milliwatt.models.bearing.BearingSimulator;
import milliwatt.models.bearing.OperatingPoint;

/** Windows of simulated bearings: many runs, each at an operating point of its own. */
final class BearingData {

  private BearingData() {}

  /**
   * Healthy windows.
   *
   * @param seed of the operating points and the noise; another one for each use
   */
  static List<byte[]> healthy(int runs, int windows, long seed) {
    return faulty(BearingFault.NONE, 0, 0, runs, windows, seed);
  }

  /**
   * Windows with a fault whose severity is drawn for each run.
   *
   * @param least severity
   * @param greatest severity
   */
  static List<byte[]> faulty(
      BearingFault fault, double least, double greatest, int runs, int windows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<byte[]> all = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      OperatingPoint point = OperatingPoint.drawn(random);
      double severity = least + (greatest - least) * random.nextDouble();
      BearingSimulator simulator =
          new BearingSimulator(BearingGeometry.SIZE_6205, point, fault, random.nextLong());
      all.addAll(
          Sensor.BEARING.windows(simulator.next(Sensor.BEARING.length() * windows, severity)));
    }
    return all;
  }
}
