package milliwatt.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import milliwatt.board.UsbId;
import org.junit.jupiter.api.Test;

/** A port is known by what is behind it, not by its name. */
class PortInfoTest {
  private static final UsbId NANO = new UsbId(0x2341, 0x805a);

  private static PortInfo port(String path, UsbId usb, String serialNumber) {
    return new PortInfo(path, "", Optional.of(usb), serialNumber);
  }

  @Test
  void a_board_is_found_under_another_name() {
    PortInfo before = port("/dev/ttyACM0", NANO, "A1");
    PortInfo now = port("/dev/ttyACM1", NANO, "A1");
    assertThat(before.findAgain(List.of(port("/dev/ttyACM0", NANO, "B2"), now))).contains(now);
  }

  @Test
  void another_board_of_the_same_kind_is_not_taken_for_it() {
    PortInfo before = port("/dev/ttyACM0", NANO, "A1");
    assertThat(before.findAgain(List.of(port("/dev/ttyACM0", NANO, "B2")))).isEmpty();
  }

  @Test
  void of_two_equal_boards_without_serial_numbers_none_is_taken() {
    PortInfo before = port("/dev/ttyUSB0", NANO, "");
    PortInfo other = port("/dev/ttyUSB1", NANO, "");
    assertThat(before.findAgain(List.of(before, other))).isEmpty();
    assertThat(before.findAgain(List.of(other))).contains(other);
  }

  @Test
  void a_port_that_is_not_on_usb_has_only_its_path() {
    PortInfo pty = PortInfo.at("/dev/pts/3");
    assertThat(pty.findAgain(List.of())).contains(pty);
  }

  @Test
  void ports_are_matched_by_kind() {
    PortInfo nano = port("/dev/ttyACM0", NANO, "A1");
    PortInfo other = port("/dev/ttyACM1", new UsbId(0x239a, 0x8033), "C3");
    assertThat(Discovery.matching(List.of(NANO), List.of(nano, other, PortInfo.at("/dev/pts/3"))))
        .containsExactly(nano);
  }
}
