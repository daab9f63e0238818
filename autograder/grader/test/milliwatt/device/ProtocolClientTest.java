package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the grader makes of a device that does not keep to the protocol. */
class ProtocolClientTest {
  private static final byte[] NOTHING = {};

  /** Answers every command of the host with the text that {@code answer} gives for its tag. */
  private record Device(InputStream in, OutputStream out) implements Link {
    static Device answering(UnaryOperator<String> answer) throws IOException {
      Pipe toDevice = Pipe.open();
      Pipe fromDevice = Pipe.open();
      InputStream commands = Channels.newInputStream(toDevice.source());
      OutputStream replies = Channels.newOutputStream(fromDevice.sink());
      Thread.ofPlatform().daemon().start(() -> serve(commands, replies, answer));
      return new Device(
          Channels.newInputStream(fromDevice.source()), Channels.newOutputStream(toDevice.sink()));
    }

    private static void serve(
        InputStream commands, OutputStream replies, UnaryOperator<String> answer) {
      try (commands;
          replies) {
        StringBuilder command = new StringBuilder();
        for (int b = commands.read(); b >= 0; b = commands.read()) {
          if (b != '%') {
            command.append((char) b);
            continue;
          }
          String[] words = command.toString().split(" ");
          command.setLength(0);
          if (words[0].equals("mw")) {
            replies.write(answer.apply(words[1]).getBytes(StandardCharsets.UTF_8));
            replies.flush();
          }
        }
      } catch (IOException e) {
        // the client has closed its end
      }
    }

    @Override
    public String epitaph() {
      return "It is gone.";
    }

    @Override
    public void close() {
      try (in;
          out) {
        // both ends
      } catch (IOException e) {
        // gone already
      }
    }
  }

  private static Outcome call(UnaryOperator<String> answer, long limitMillis) throws IOException {
    try (ProtocolClient client = new ProtocolClient(Device.answering(answer))) {
      return client.call("method", NOTHING, limitMillis, new StringBuilder());
    }
  }

  @Test
  void an_honest_answer_is_taken() throws Exception {
    Outcome outcome =
        call(
            tag ->
                "m-mw-"
                    + tag
                    + "-result-[0a0b]\r\nm-mw-"
                    + tag
                    + "-returned-[5 6]\r\nm-mw-"
                    + tag
                    + "-done\r\nm-ready\r\n",
            1_000);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Returned.class,
            returned -> {
              assertThat(returned.result()).containsExactly(10, 11);
              assertThat(returned.nanos()).isEqualTo(5);
              assertThat(returned.heapBytes()).isEqualTo(6);
            });
  }

  @Test
  void the_handshake_learns_what_is_counted() throws Exception {
    assertThat(counterAfter("80")).isEqualTo(Counter.NONE);
    assertThat(counterAfter("80 0 instructions")).isEqualTo(Counter.INSTRUCTIONS);
    assertThat(counterAfter("80 0 cycles")).isEqualTo(Counter.CYCLES);
    assertThat(counterAfter("80 0 none")).isEqualTo(Counter.NONE);
  }

  private static Counter counterAfter(String info) throws IOException {
    UnaryOperator<String> answer =
        tag -> "m-mw-%1$s-info-[%2$s]\r\nm-mw-%1$s-done\r\nm-ready\r\n".formatted(tag, info);
    try (ProtocolClient client = new ProtocolClient(Device.answering(answer))) {
      client.handshake(1_000);
      return client.counter();
    }
  }

  @Test
  void an_answer_with_another_tag_is_not_taken() throws Exception {
    String forged = "m-mw-0000000000000000-returned-[1 0]\r\nm-mw-0000000000000000-done\r\n";
    assertThat(call(tag -> forged + "m-ready\r\n", 1)).isInstanceOf(Outcome.TimedOut.class);
  }

  @Test
  void a_device_that_stays_silent_is_a_time_out_not_an_endless_wait() throws Exception {
    assertThat(call(tag -> "", 1)).isInstanceOf(Outcome.TimedOut.class);
  }

  @Test
  void a_device_that_floods_is_given_up() throws Exception {
    assertThat(call(tag -> "noise\r\n".repeat(1_000_000), 10_000))
        .isInstanceOfSatisfying(
            Outcome.Crashed.class, crashed -> assertThat(crashed.reason()).contains("flooded"));
  }

  @Test
  void what_many_honest_calls_leave_over_is_no_flood() throws Exception {
    UnaryOperator<String> answer =
        tag ->
            "m-load-done\r\n".repeat(1_000)
                + "m-mw-"
                + tag
                + "-returned-[5 6]\r\nm-mw-"
                + tag
                + "-done\r\nm-ready\r\n";
    try (ProtocolClient client = new ProtocolClient(Device.answering(answer))) {
      for (int call = 0; call < 1_000; call++) {
        assertThat(client.call("method", NOTHING, 1_000, new StringBuilder()))
            .isInstanceOf(Outcome.Returned.class);
      }
    }
  }

  @Test
  void a_line_without_end_is_given_up() throws Exception {
    assertThat(call(tag -> "x".repeat(6_000_000), 10_000)).isInstanceOf(Outcome.Crashed.class);
  }

  @Test
  void a_result_that_is_not_hexadecimal_is_a_crash() throws Exception {
    assertThat(call(tag -> "m-mw-" + tag + "-result-[zz]\r\nm-mw-" + tag + "-done\r\n", 1_000))
        .isInstanceOf(Outcome.Crashed.class);
  }

  @Test
  void an_error_of_the_device_is_the_graders_trouble() {
    assertThatThrownBy(
            () ->
                call(tag -> "m-mw-" + tag + "-error-[no+program]\r\nm-mw-" + tag + "-done\r\n", 9))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("no program");
  }

  @Test
  void garbage_with_the_right_tag_gives_an_outcome_or_a_device_exception() throws Exception {
    garbage(300);
  }

  @Test
  @Tag("long")
  void much_garbage_with_the_right_tag_gives_an_outcome_or_a_device_exception() throws Exception {
    garbage(100_000);
  }

  private static void garbage(int rounds) throws IOException {
    Random random = new Random(3);
    String[] pieces = {
      "returned",
      "refused",
      "trapped",
      "timeout",
      "printed",
      "result",
      "-[",
      "]",
      "%zz",
      "%41",
      " ",
      "9",
      "-1",
      "99999999999999999999",
      "ff",
      "\r\n",
      "é",
      "[",
      "done"
    };
    for (int round = 0; round < rounds; round++) {
      StringBuilder text = new StringBuilder();
      for (int lines = random.nextInt(4); lines >= 0; lines--) {
        text.append("m-mw-TAG-");
        for (int count = random.nextInt(8); count >= 0; count--) {
          text.append(pieces[random.nextInt(pieces.length)]);
        }
        text.append("\r\n");
      }
      text.append("m-mw-TAG-done\r\n");
      try {
        Outcome outcome = call(tag -> text.toString().replace("TAG", tag), 1_000);
        assertThat(outcome).isNotNull();
      } catch (DeviceException e) {
        // the other documented end
      }
    }
  }
}
