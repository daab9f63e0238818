package milliwatt.board;

/** How a USB device names itself; two numbers of 16 bits. */
public record UsbId(int vendor, int product) {
  @Override
  public String toString() {
    return "%04x:%04x".formatted(vendor, product);
  }
}
