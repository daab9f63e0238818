package milliwatt.board;

import java.util.List;

/**
 * How a board appears on the host.
 *
 * @param ids all that it may report: sketch, bootloader and revisions differ
 * @param serial native USB of the chip, a bridge, or an adapter
 * @param baud bits per second
 */
public record Usb(Fact<List<UsbId>> ids, Fact<String> serial, Fact<Long> baud) {}
