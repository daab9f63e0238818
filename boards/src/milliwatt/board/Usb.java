package milliwatt.board;

import java.util.List;

/**
 * How a board appears on the host.
 *
 * @param ids all that it may report: sketch, bootloader and revisions differ
 * @param serial native USB of the chip, a bridge, or an adapter
 * @param baud bits per second
 */
public record Usb(Fact<List<UsbId>> ids, Fact<String> serial, Fact<Long> baud) {
  private static final String NATIVE = "native USB";

  /**
   * Whether the chip itself is the USB device, so that no line of a fixed speed lies between. False
   * where that is not known.
   */
  public boolean isNative() {
    return serial.value().filter(text -> text.startsWith(NATIVE)).isPresent();
  }
}
