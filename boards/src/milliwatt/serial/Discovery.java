package milliwatt.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import milliwatt.board.UsbId;

/** The serial ports of this machine. Pseudo terminals are not among them; name their path. */
public final class Discovery {
  /** What the library says where there is nothing to say. */
  private static final String UNKNOWN = "Unknown";

  private Discovery() {}

  /** All ports, in the order of their paths. Opens none of them. */
  public static List<PortInfo> ports() {
    return Arrays.stream(SerialPort.getCommPorts())
        .map(Discovery::info)
        .sorted((a, b) -> a.path().compareTo(b.path()))
        .toList();
  }

  /** The port at a path, with what is known of it. */
  public static PortInfo at(String path) {
    return ports().stream()
        .filter(port -> port.path().equals(path))
        .findFirst()
        .orElse(PortInfo.at(path));
  }

  /** Those of the ports behind which is a USB device of one of these kinds. */
  public static List<PortInfo> matching(List<UsbId> kinds, List<PortInfo> ports) {
    return ports.stream().filter(port -> port.usb().filter(kinds::contains).isPresent()).toList();
  }

  private static PortInfo info(SerialPort port) {
    Optional<UsbId> usb =
        port.getVendorID() < 0
            ? Optional.empty()
            : Optional.of(new UsbId(port.getVendorID(), port.getProductID()));
    return new PortInfo(
        port.getSystemPortPath(),
        known(port.getDescriptivePortName()),
        usb,
        known(port.getSerialNumber()));
  }

  private static String known(String text) {
    return text == null || text.equals(UNKNOWN) ? "" : text;
  }
}
