package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import milliwatt.serial.Conversation;
import milliwatt.serial.PortException;
import milliwatt.serial.SerialLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A port that is in use, deaf, or suddenly gone: nothing here waits for ever. */
@Timeout(60)
class SerialLinkTest {
  @BeforeEach
  void there_are_pseudo_terminals() {
    assumeTrue(Pty.available(), "Pseudo terminals are made by calls of Linux.");
  }

  @Test
  void a_port_is_nobody_elses_while_it_is_open() throws Exception {
    try (Pty pty = Pty.open();
        SerialLink _ = open(pty)) {
      assertThatThrownBy(() -> open(pty))
          .isInstanceOfSatisfying(
              PortException.class,
              busy -> assertThat(busy.reason()).isEqualTo(PortException.Reason.BUSY));
    }
  }

  /** The library reports it in one thread while another reads, notices it too, and closes. */
  @Test
  void a_device_that_leaves_at_any_moment_blocks_nobody() throws Exception {
    Random random = new Random(1);
    for (int round = 0; round < 30; round++) {
      Pty pty = Pty.open();
      int stays = random.nextInt(4_000_000);
      CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> leave(pty, stays));
      try (SerialLink link = open(pty)) {
        Conversation device = new Conversation(link);
        for (int question = 0; question < 1_000; question++) {
          device.ask("name", 5);
        }
        throw new AssertionError("It answered although it is gone.");
      } catch (PortException e) {
        assertThat(e.reason()).isNotEqualTo(PortException.Reason.STUCK);
      }
      leaving.join();
    }
  }

  @Test
  @Tag("long")
  void a_device_that_takes_no_bytes_is_given_up() throws Exception {
    try (Pty deaf = Pty.open();
        SerialLink link = open(deaf)) {
      assertThatThrownBy(() -> link.write(new byte[1 << 17]))
          .isInstanceOfSatisfying(
              PortException.class,
              stuck -> assertThat(stuck.reason()).isEqualTo(PortException.Reason.STUCK));
    }
  }

  private static SerialLink open(Pty pty) throws IOException {
    return SerialLink.open(pty.path().toString(), SerialLink.USUAL_BAUD);
  }

  private static void leave(Pty pty, int nanos) {
    try {
      Thread.sleep(nanos / 1_000_000, nanos % 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pty.close();
  }
}
