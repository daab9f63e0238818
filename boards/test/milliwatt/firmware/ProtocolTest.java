package milliwatt.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import milliwatt.serial.ByteStuffing;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;
import milliwatt.twin.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every command of the MLPerf Tiny device interface, and what brings its reference down. */
class ProtocolTest {
  private static final MlperfProfile PROFILE =
      new MlperfProfile(
          "kws01",
          MlperfProfile.Input.INT8,
          4,
          1f,
          0,
          MlperfProfile.Output.INT8,
          3,
          0.00390625f,
          -128,
          false);

  private static Conversation host;

  @BeforeAll
  static void start() {
    FirmwareOptions options = new FirmwareOptions(Optional.of(PROFILE), false, false, List.of());
    byte[] model = {7, 8, 9};
    host =
        new Conversation(
            ProbeProgram.build(Target.M4, ProbeProgram.withRuntime(), Optional.of(model), options));
  }

  @AfterAll
  static void stop() {
    if (host != null) {
      host.close();
    }
  }

  @Test
  void the_firmware_says_that_it_has_started() {
    assertThat(host.boot).matches("m-timestamp-mode-performance\nm-lap-us-\\d+\nm-init-done\n");
  }

  @Test
  void it_has_a_name_and_a_profile() {
    assertThat(host.ask("name")).isEqualTo("m-name-dut-[milliwatt-m4]\n");
    assertThat(host.ask("profile"))
        .isEqualTo("m-profile-[ULPMark for tinyML Firmware V0.0.1]\nm-model-[kws01]\n");
    assertThat(host.ask("help")).startsWith("m-");
  }

  @Test
  void time_goes_on_in_microseconds() {
    assertThat(micros()).isLessThan(micros());
  }

  private static long micros() {
    return Long.parseLong(host.ask("timestamp").strip().substring("m-lap-us-".length()));
  }

  @Test
  void bytes_are_loaded_and_shown() {
    assertThat(host.ask("db load 10")).isEqualTo("m-[Expecting 10 bytes]\n");
    assertThat(host.ask("db 0102030405")).isEmpty();
    assertThat(host.ask("db FFfe08090a")).isEqualTo("m-load-done\n");
    assertThat(host.ask("db print"))
        .isEqualTo("m-buffer-01-02-03-04-05-ff-fe-08\nm-buffer-09-0a\n");
    assertThat(host.ask("mw T crc")).isEqualTo("m-mw-T-crc-[10 9b6a3c7a]\nm-mw-T-done\n");
  }

  @Test
  void what_is_no_load_is_answered() {
    assertThat(host.ask("db load")).isEqualTo("e-[Command 'db load' requires the # of bytes]\n");
    for (String count : List.of("0", "-3", "x", "99999999999")) {
      assertThat(host.ask("db load " + count))
          .isEqualTo("e-[Command 'db load' must be >0 bytes]\n");
    }
    assertThat(host.ask("db load 1000000000")).startsWith("e-[").contains("more memory");
    assertThat(host.ask("db 01")).isEqualTo("e-[More data than 'db load' announced]\n");
    host.ask("db load 2");
    assertThat(host.ask("db 012")).isEqualTo("e-[Insufficent number of hex digits]\n");
    assertThat(host.ask("db zz")).isEqualTo("e-[Invalid hex digit 'zz']\n");
    assertThat(host.ask("db 0102")).isEqualTo("m-load-done\n");
    assertThat(host.ask("db 03")).isEqualTo("e-[More data than 'db load' announced]\n");
  }

  @Test
  void no_command_brings_it_down() {
    assertThat(host.ask("")).isEqualTo("e-[Unknown command: ]\n");
    assertThat(host.ask("   ")).isEqualTo("e-[Unknown command: ]\n");
    assertThat(host.ask("nonsense here")).isEqualTo("e-[Unknown command: nonsense]\n");
    assertThat(host.ask("db 00".repeat(1_000)))
        .isEqualTo("e-[The command is longer than the buffer]\n");
    assertThat(host.ask("a b c d e f g h i j k l m")).isEqualTo("e-[Unknown command: a]\n");
    assertThat(host.ask("mw x")).isEqualTo("e-[Command 'mw' requires a tag and a word]\n");
    assertThat(host.ask("mw T dance")).startsWith("m-mw-T-error-[Usage").endsWith("m-mw-T-done\n");
    assertThat(host.ask("mw T open now")).startsWith("m-mw-T-error-[Usage");
    assertThat(host.ask("name")).isEqualTo("m-name-dut-[milliwatt-m4]\n");
  }

  @Test
  void it_infers_and_gives_real_numbers() {
    host.load(new byte[] {-128, 0, 127, 5});
    assertThat(host.ask("infer 3 2"))
        .matches(
            "m-warmup-start-2\nm-warmup-done\nm-infer-start-3\nm-lap-us-\\d+\nm-lap-us-\\d+\n"
                + "m-infer-done\nm-results-\\[0.000,0.500,0.996]\n");
    assertThat(host.ask("results")).isEqualTo("m-results-[0.000,0.500,0.996]\n");
    assertThat(host.ask("infer")).startsWith("m-warmup-start-10\n").contains("m-infer-start-1\n");
    assertThat(host.ask("infer x")).startsWith("e-[");
  }

  @Test
  void an_inference_that_is_refused_is_an_error_and_not_the_end() {
    host.load(new byte[] {99, 0, 0, 0});
    assertThat(host.ask("infer 1 0")).contains("e-[ModelError at Probe.java:7: input 99]\n");
    host.load(new byte[] {0, 0, 0, 0});
    assertThat(host.ask("infer 1 0")).endsWith("m-results-[0.500,0.500,0.500]\n");
  }

  @Test
  void it_tells_what_it_has() {
    assertThat(host.ask("mw T info"))
        .isEqualTo("m-mw-T-info-[256 16711680 instructions 2048]\nm-mw-T-done\n");
    assertThat(host.ask("mw T memory"))
        .matches("m-mw-T-memory-\\[\\d+ \\d+ \\d+ \\d+ \\d+ \\d+ 8192]\nm-mw-T-done\n");
  }

  @Test
  void a_call_with_other_bytes_than_announced_is_not_made() {
    host.load(new byte[] {1, 2, 3, 4});
    String error =
        "m-mw-T-error-[The+loaded+bytes+are+not+those+that+were+announced]\nm-mw-T-done\n";
    assertThat(host.ask("mw T call add 9 4 00000000")).isEqualTo(error);
    assertThat(host.ask("mw T call add 9 3 b63cfbcd")).isEqualTo(error);
    assertThat(host.ask("mw T call add 9 4 b63cfbc")).isEqualTo(error);
    assertThat(host.ask("mw T call add 9 4 zzzzzzzz")).isEqualTo(error);
    assertThat(host.ask("mw T call add 9 4")).contains("error-[Usage");
    assertThat(host.ask("mw T call dance 9 4 b63cfbcd")).contains("no+method+dance");
  }

  @Test
  void an_answer_ends_with_its_check() {
    String answer = host.askWhole("mw T info");
    String line = "m-mw-T-info-[256 16711680 instructions 2048]\n";
    assertThat(answer).isEqualTo(line + "m-mw-T-crc-[%08x]\nm-mw-T-done\n".formatted(crc(line)));
  }

  @Test
  void a_command_whose_check_does_not_fit_is_not_carried_out() {
    assertThat(host.ask("name ~%08x".formatted(crc("name")))).startsWith("m-name-");
    assertThat(host.ask("name ~%08x".formatted(crc("nome")))).isEqualTo("e-[Damaged command]\n");
    assertThat(host.ask("name ~123")).isEqualTo("e-[Damaged command]\n");
    assertThat(host.ask("name ~")).isEqualTo("e-[Damaged command]\n");
  }

  private static long crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    return crc.getValue();
  }

  @Test
  void loading_goes_back_to_the_last_good_byte() {
    host.ask("db load 4");
    host.ask("db 0102ff");
    assertThat(host.ask("mw T keep 2")).startsWith("m-mw-T-crc-[2 b6cc4292]");
    assertThat(host.ask("db 0304")).isEqualTo("m-load-done\n");
    assertThat(host.ask("mw T keep 9")).startsWith("m-mw-T-crc-[4 b63cfbcd]");
  }

  @Test
  void a_block_of_any_bytes_is_loaded() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    host.ask("db load 300");
    assertThat(block(0, all)).isEqualTo("m-mw-T-block-[256]\nm-mw-T-done\n");
    assertThat(block(256, new byte[44])).startsWith("m-mw-T-block-[300]");
    byte[] loaded = Arrays.copyOf(all, 300);
    assertThat(host.ask("mw T crc")).startsWith("m-mw-T-crc-[300 %08x]".formatted(crc(loaded)));
  }

  @Test
  void a_block_that_was_hurt_adds_nothing_and_may_come_again() {
    host.ask("db load 4");
    byte[] bytes = {9, '%', 1, 0x7D};
    String command = "mw T block 0 4 %08x%%".formatted(crc(bytes));
    byte[] stuffed = ByteStuffing.block(bytes, 0, 4);
    for (int lost = 0; lost < stuffed.length - 1; lost++) {
      byte[] hurt = new byte[stuffed.length - 1];
      System.arraycopy(stuffed, 0, hurt, 0, lost);
      System.arraycopy(stuffed, lost + 1, hurt, lost, hurt.length - lost);
      assertThat(host.ask(command, hurt)).as("without byte %d", lost).contains("-block-[0]");
    }
    assertThat(block(0, bytes)).startsWith("m-mw-T-block-[4]");
    assertThat(block(2, new byte[] {5})).as("from the last good byte on").contains("-block-[3]");
    assertThat(host.ask("db print")).isEqualTo("m-buffer-09-25-05\n");
  }

  @Test
  void a_block_goes_nowhere_but_behind_what_was_loaded() {
    host.ask("db load 4");
    assertThat(block(1, new byte[] {1})).as("a gap").contains("-block-[0]");
    assertThat(block(0, new byte[5])).as("too long").contains("-block-[0]");
    assertThat(block(0, new byte[4])).contains("-block-[4]");
    assertThat(block(4, new byte[1])).as("full").contains("-block-[4]");
    assertThat(host.ask("mw T block 0 0 00000000")).contains("error-[Usage");
    assertThat(host.ask("name")).startsWith("m-name-");
  }

  private static String block(int at, byte[] bytes) {
    String command = "mw T block %d %d %08x%%".formatted(at, bytes.length, crc(bytes));
    return host.ask(command, ByteStuffing.block(bytes, 0, bytes.length));
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  @Test
  void the_last_answer_is_given_again_without_another_call() {
    host.load(Conversation.ints(3, 4));
    String call = "mw T call add 9 8 %08x";
    CRC32 crc = new CRC32();
    crc.update(Conversation.ints(3, 4));
    String answer = host.askWhole(call.formatted(crc.getValue()));
    assertThat(answer).contains("-result-[07000000]").contains("-returned-[");
    assertThat(host.askWhole("mw T again")).isEqualTo(answer);
    assertThat(host.ask("mw U again")).startsWith("m-mw-U-forgotten-[]");
    assertThat(host.call("fill", 1_000, bytes(600))).contains("returned");
    assertThat(host.ask("mw T again")).startsWith("m-mw-T-lost-[]");
    String trap = host.call("divide", 1, 0);
    assertThat(host.ask("mw T again")).contains(trap);
  }

  /** An array of so many bytes, on the wire. */
  private static byte[] bytes(int length) {
    byte[] bytes = new byte[4 + length];
    System.arraycopy(Conversation.ints(length), 0, bytes, 0, 4);
    return bytes;
  }

  @Test
  void it_tells_which_program_is_in_there() {
    String hash = FirmwareBuild.buildHash(ProbeProgram.withRuntime());
    assertThat(host.ask("mw T build")).isEqualTo("m-mw-T-build-[" + hash + "]\nm-mw-T-done\n");
  }

  @Test
  void posted_commands_are_read_as_if_they_had_come_over_the_line() {
    Window window = host.twin.window().orElseThrow();
    String info = host.ask("mw T info");
    int windowBytes = Integer.parseInt(info.split("info-\\[")[1].split(" ")[1]);
    String commands = "mw T info%name%mw T info%";
    assertThat(window.hasRoomForPost(windowBytes, commands.length())).isTrue();
    assertThat(window.hasRoomForPost(windowBytes, window.size())).isFalse();
    window.post(windowBytes, commands.getBytes(StandardCharsets.US_ASCII));
    String name = host.ask("name");
    char ring = Window.RING;
    assertThat(host.ask(ring + "name"))
        .as("the answer to the first of the post's commands")
        .isEqualTo(info);
    assertThat(host.answer()).isEqualTo(name);
    assertThat(host.answer()).isEqualTo(info);
    assertThat(host.answer()).as("what came over the line behind it").isEqualTo(name);
  }

  @Test
  void open_may_ask_for_counts_and_for_nothing_else() {
    assertThat(host.ask("mw T open counting")).isEqualTo("m-mw-T-done\n");
    assertThat(host.ask("mw T open quickly")).contains("m-mw-T-error-[Usage");
  }

  @Test
  void nothing_is_called_before_the_program_is_opened() {
    Firmware firmware = ProbeProgram.build(Target.NATIVE);
    try (TwinProcess twin = TwinProcess.start(firmware, Serial.STREAMS, Wall.NONE)) {
      twin.out().write("mw T call nothing 9 0 00000000%".getBytes(StandardCharsets.US_ASCII));
      twin.out().close();
      assertThat(new String(twin.in().readAllBytes(), StandardCharsets.US_ASCII))
          .contains("m-mw-T-unopened-[]\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
