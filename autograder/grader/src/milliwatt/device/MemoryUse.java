package milliwatt.device;

import java.util.List;

/**
 * What a board's memory holds, in bytes.
 *
 * @param flash in use; 0 where the device does not know
 * @param statics variables; 0 where the device does not know
 * @param heap in use now
 * @param heapPeak the most in use since the program was opened
 * @param heapSize what there is
 * @param stackPeak the most in use since the start
 * @param stackSize what there is
 */
public record MemoryUse(
    long flash,
    long statics,
    long heap,
    long heapPeak,
    long heapSize,
    long stackPeak,
    long stackSize) {

  /**
   * @throws DeviceException if these are not the fields of the answer
   */
  static MemoryUse of(List<String> fields) {
    try {
      long[] n = fields.stream().mapToLong(Long::parseLong).toArray();
      return new MemoryUse(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new DeviceException("The device's answer about its memory makes no sense.", e);
    }
  }
}
