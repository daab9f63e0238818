package milliwatt.serial;

import java.util.List;
import java.util.Optional;
import milliwatt.board.UsbId;

/**
 * A serial port, as the system describes it.
 *
 * @param path where it is now, for example {@code /dev/ttyACM0}; another board may be there
 *     tomorrow
 * @param description in the system's words
 * @param usb empty if it is not on USB
 * @param serialNumber of the USB device; empty if it has none
 */
public record PortInfo(String path, String description, Optional<UsbId> usb, String serialNumber) {

  /** A port of which no more is known than its path, such as a pseudo terminal. */
  public static PortInfo at(String path) {
    return new PortInfo(path, "", Optional.empty(), "");
  }

  /**
   * Which of these is the same device as this, wherever it is now: the same USB numbers and the
   * same serial number. Of two equal boards without serial numbers none is taken for it. What is
   * not on USB has only its path.
   */
  public Optional<PortInfo> findAgain(List<PortInfo> ports) {
    if (usb.isEmpty()) {
      return Optional.of(this);
    }
    List<PortInfo> same =
        ports.stream()
            .filter(port -> port.usb.equals(usb) && port.serialNumber.equals(serialNumber))
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }
}
