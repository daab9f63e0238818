package milliwatt.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.board.UsbId;
import org.junit.jupiter.api.Test;

/** Live only where nothing slow lies between. */
class SoundLineTest {
  private static final List<Board> BOARDS = new BoardCatalogue().all();

  @Test
  void boards_with_native_usb_hear_live_sound_and_no_others() {
    assertThat(BOARDS.stream().filter(board -> SoundLine.of(board).live()).map(Board::id))
        .containsExactlyInAnyOrder(
            "nano33ble",
            "edgebadge",
            "adafruit-tflm-kit",
            "circuit-playground-bluefruit",
            "wio-terminal");
  }

  @Test
  void a_port_is_what_its_usb_numbers_say() {
    assertThat(SoundLine.of(at(0x2341, 0x005a), BOARDS).live()).as("Nano 33 BLE").isTrue();
    assertThat(SoundLine.of(at(0x10c4, 0xea60), BOARDS).live()).as("a CP2102").isFalse();
    assertThat(SoundLine.of(at(0x1234, 0x5678), BOARDS).live()).as("anything").isFalse();
    assertThat(SoundLine.of(PortInfo.at("/dev/pts/3"), BOARDS).live()).isFalse();
  }

  @Test
  void a_second_of_sound_takes_longer_than_a_second_at_115_200_baud() {
    assertThat(new SoundLine(false).sentence()).contains("115,200 baud takes 2.8 s");
    assertThat(SoundLine.secondsToLoad(921_600)).isLessThan(1);
  }

  private static PortInfo at(int vendor, int product) {
    return new PortInfo("/dev/ttyACM0", "", Optional.of(new UsbId(vendor, product)), "1");
  }
}
