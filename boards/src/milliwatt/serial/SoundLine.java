package milliwatt.serial;

import java.util.List;
import java.util.Locale;
import milliwatt.board.Board;

/**
 * How sound reaches a device over its port: as it is spoken, or clip by clip, loaded ahead. A
 * second of 16-bit PCM at 16 kHz is 32,000 bytes, and a line with a speed carries a tenth of its
 * baud rate: a byte is ten bits there.
 *
 * @param live whether it carries sound as fast as it is spoken
 */
public record SoundLine(boolean live) {
  /** Of 16-bit PCM at 16 kHz, one channel. */
  public static final int BYTES_A_SECOND = 32_000;

  private static final int BITS_A_BYTE = 10;

  /** Of a board whose chip has USB of its own, or has a bridge. */
  public static SoundLine of(Board board) {
    return new SoundLine(board.usb().isNative());
  }

  /**
   * Of whatever may be at a port: live only if every board that reports its USB numbers has native
   * USB. A port of which nothing is known, a pseudo terminal too, is taken for a line with a speed.
   */
  public static SoundLine of(PortInfo port, List<Board> boards) {
    List<Board> candidates =
        boards.stream()
            .filter(board -> port.usb().filter(board.usbIds()::contains).isPresent())
            .toList();
    return new SoundLine(
        !candidates.isEmpty() && candidates.stream().allMatch(board -> board.usb().isNative()));
  }

  /** At least so many seconds pass while a second of sound is loaded over a line with a speed. */
  public static double secondsToLoad(int baud) {
    return (double) BYTES_A_SECOND * BITS_A_BYTE / baud;
  }

  /** What to expect, a sentence. */
  public String sentence() {
    return live
        ? "live: native USB carries the 32,000 bytes of a second in less than that."
        : String.format(
            Locale.ROOT,
            "clips loaded ahead: a line of %,d baud takes %.1f s for the 32,000 bytes of a second.",
            SerialLink.USUAL_BAUD,
            secondsToLoad(SerialLink.USUAL_BAUD));
  }
}
