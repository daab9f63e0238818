package milliwatt.device;

import java.util.List;

/**
 * What the device said before {@code done}.
 *
 * @param result the bytes of all result lines
 */
record Answer(List<Line> lines, byte[] result) {

  /** One tagged line: its kind and its decoded fields. */
  record Line(String kind, List<String> fields) {}

  /** Whether there is a line of this kind. */
  boolean has(String kind) {
    return lines.stream().anyMatch(line -> line.kind().equals(kind));
  }

  /**
   * @throws DeviceException if the device answered that it could not do it
   */
  void refuseErrors() {
    for (Line line : lines) {
      if (line.kind().equals("error")) {
        throw new DeviceException("The device answered: " + String.join(" ", line.fields()));
      }
    }
  }
}
