package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import milliwatt.serial.SerialLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SerialCommandsTest {
  @Test
  void a_late_ready_does_not_leave_every_answer_one_command_behind() throws Exception {
    assumeTrue(Pty.available(), "Pseudo terminals are made by calls of Linux.");
    try (Pty pty = Pty.open();
        SerialLink link = SerialLink.open(pty.path().toString(), SerialLink.USUAL_BAUD)) {
      Thread.ofPlatform().daemon().start(() -> answer(pty));
      SerialCommands commands = new SerialCommands(link);
      for (String tag : new String[] {"1", "2", "3"}) {
        assertThat(commands.send(tag, "open", 1_000).done()).isTrue();
      }
    }
  }

  /** Says {@code m-ready} once too often, and then answers each command a little later. */
  private static void answer(Pty pty) {
    InputStream in = pty.in();
    StringBuilder command = new StringBuilder();
    try {
      for (int b = in.read(); b >= 0; b = in.read()) {
        command.append((char) b);
        if (b == '%') {
          String tag = command.toString().split(" ")[1];
          command.setLength(0);
          if (tag.equals("1")) {
            say(pty, "");
          }
          Thread.sleep(30);
          say(pty, "m-mw-" + tag + "-done\r\n");
        }
      }
    } catch (IOException | InterruptedException e) {
      // closed
    }
  }

  private static void say(Pty pty, String lines) throws IOException {
    pty.out().write((lines + "m-ready\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
