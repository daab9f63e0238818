package milliwatt.device;

import java.util.List;

/**
 * What a program takes of a board's memory, in bytes.
 *
 * @param flash code, constants and the model
 * @param statics variables of the firmware and of the program
 * @param heapUsed objects that are there now
 * @param heapPeak the most that there were
 * @param heapSize what objects may take
 * @param stackPeak the most that the stack took
 * @param stackSize what it may take
 */
public record MemoryUse(
    long flash,
    long statics,
    long heapUsed,
    long heapPeak,
    long heapSize,
    long stackPeak,
    long stackSize) {
  private static final int FIELDS = 7;

  static MemoryUse parse(List<String> fields) {
    if (fields.size() != FIELDS) {
      throw new DeviceException("The device's answer about its memory is not the protocol's.");
    }
    try {
      long[] n = fields.stream().mapToLong(Long::parseLong).toArray();
      return new MemoryUse(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
    } catch (NumberFormatException e) {
      throw new DeviceException("The device's answer about its memory is not the protocol's.", e);
    }
  }
}
