package milliwatt.serial;

/** What kind of USB device it is: the vendor's and the product's number, 16 bits each. */
public record UsbId(int vendor, int product) {
  /**
   * Reads a pair of hexadecimal numbers, for example {@code 2341:805a}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static UsbId parse(String text) {
    String[] numbers = text.split(":", -1);
    if (numbers.length != 2) {
      throw new IllegalArgumentException(text + " is no pair VID:PID");
    }
    return new UsbId(Integer.parseInt(numbers[0], 16), Integer.parseInt(numbers[1], 16));
  }

  @Override
  public String toString() {
    return String.format("%04x:%04x", vendor, product);
  }
}
