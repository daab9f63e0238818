package milliwatt.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host sends against what it must get back, the reference's traps included. */
class CommandLoopTest {
  @TempDir Path classes;

  @Test
  void it_boots_as_the_protocol_says() throws Exception {
    List<String> lines = all("");
    assertThat(lines.get(0)).isEqualTo("m-timestamp-mode-performance");
    assertThat(lines.get(1)).matches("m-lap-us-\\d+");
    assertThat(lines.subList(2, 4)).containsExactly("m-init-done", "m-ready");
  }

  @Test
  void every_line_ends_in_carriage_return_and_line_feed() throws Exception {
    String text = raw("name%help%nonsense%");
    assertThat(text.split("\n", -1))
        .allSatisfy(line -> assertThat(line.isEmpty() || line.endsWith("\r")).isTrue());
  }

  @Test
  void the_name_is_what_the_public_runner_looks_for() throws Exception {
    assertThat(replies("name%").getFirst()).matches("^m-(name)-dut-\\[([^]]+)]$");
  }

  @Test
  void an_unknown_command_is_answered_and_the_device_stays_ready() throws Exception {
    assertThat(replies("frobnicate 1 2%"))
        .containsExactly("e-[Unknown command: frobnicate]", "m-ready");
  }

  @Test
  void a_lone_percent_sign_does_no_harm() throws Exception {
    assertThat(replies("%")).containsExactly("e-[Unknown command: ]", "m-ready");
  }

  @Test
  void bytes_are_loaded_in_pieces_and_printed() throws Exception {
    assertThat(replies("db load 3%db 0aff%db 10%db print%"))
        .containsExactly(
            "m-[Expecting 3 bytes]",
            "m-ready",
            "m-ready",
            "m-load-done",
            "m-ready",
            "m-buffer-0a-ff-10",
            "m-ready");
  }

  @Test
  void loading_refuses_what_the_reference_refuses() throws Exception {
    assertThat(replies("db load%")).first().asString().contains("requires the # of bytes");
    assertThat(replies("db load 0%")).first().asString().contains("must be >0 bytes");
    assertThat(replies("db load -5%")).first().asString().contains("must be >0 bytes");
    assertThat(replies("db load 2%db abc%")).contains("e-[Insufficent number of hex digits]");
    assertThat(replies("db load 2%db zz%")).contains("e-[Invalid hex digit 'zz']");
  }

  @Test
  void data_without_or_beyond_a_load_is_answered_and_never_stored() throws Exception {
    assertThat(replies("db 00%")).contains("e-[More data than 'db load' announced]");
    assertThat(replies("db load 1%db 01%db 02%db print%"))
        .contains("e-[More data than 'db load' announced]")
        .contains("m-buffer-01");
  }

  @Test
  void a_call_whose_bytes_did_not_all_arrive_is_refused() throws Exception {
    assertThat(replies("db load 4%db 0000%mw t call anything 1000 4 2144df1c%"))
        .anyMatch(line -> line.startsWith("m-mw-t-error-["));
  }

  @Test
  void a_call_without_its_words_is_refused() throws Exception {
    assertThat(replies("mw t call saturate%"))
        .anyMatch(line -> line.startsWith("m-mw-t-error-[Usage"))
        .contains("m-mw-t-done");
  }

  @Test
  void opening_a_folder_without_a_program_says_so() throws Exception {
    assertThat(replies("mw t open%")).anyMatch(line -> line.startsWith("m-mw-t-error-["));
    assertThat(replies("mw t open counting%")).anyMatch(line -> line.startsWith("m-mw-t-error-["));
    classes = classes.resolve("missing");
    assertThat(replies("mw t open counting%")).anyMatch(line -> line.startsWith("m-mw-t-error-["));
  }

  @Test
  void what_arrived_is_reported_and_the_good_part_of_it_kept() throws Exception {
    assertThat(replies("db load 4%db 31323300%mw t crc%mw t keep 3%db 34%mw t crc%"))
        .containsSubsequence(
            "m-mw-t-crc-[4 ba571416]", "m-mw-t-crc-[3 884863d2]", "m-mw-t-crc-[4 9be3e0a3]");
  }

  @Test
  void more_than_was_loaded_cannot_be_kept() throws Exception {
    assertThat(replies("db load 4%db 31%mw t keep 2%")).contains("m-mw-t-crc-[1 83dcefb7]");
  }

  @Test
  void a_tagged_answer_ends_with_the_crc_of_its_lines() throws Exception {
    CRC32 crc = new CRC32();
    crc.update("m-mw-t-info-[65536]\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(replies("mw t info%"))
        .containsExactly(
            "m-mw-t-info-[65536]",
            String.format("m-mw-t-crc-[%08x]", crc.getValue()),
            "m-mw-t-done",
            "m-ready");
  }

  @Test
  void a_command_that_does_not_fit_its_check_is_not_carried_out() throws Exception {
    CRC32 crc = new CRC32();
    crc.update("name".getBytes(StandardCharsets.US_ASCII));
    String check = String.format(" ~%08x%%", crc.getValue());
    assertThat(replies("name" + check)).contains("m-name-dut-[milliwatt-jvm]");
    assertThat(replies("nam" + check)).containsExactly("e-[Damaged command]", "m-ready");
  }

  @Test
  void words_too_many_are_refused_for_they_may_be_a_damaged_check() throws Exception {
    assertThat(replies("mw t info 1%")).anyMatch(line -> line.startsWith("m-mw-t-error-["));
  }

  @Test
  void a_call_of_a_program_that_is_not_open_is_not_made() throws Exception {
    assertThat(replies("mw t call anything 1000 0 00000000%")).contains("m-mw-t-unopened-[]");
  }

  @Test
  void an_answer_that_was_never_given_cannot_be_given_again() throws Exception {
    assertThat(replies("mw t again%")).contains("m-mw-t-forgotten-[]");
  }

  @Test
  void the_hash_of_the_program_tells_programs_apart() throws Exception {
    List<String> empty = replies("mw t build%");
    Files.write(classes.resolve("A.class"), new byte[] {1});
    String hash = BuildHash.of(Map.of("A.class", new byte[] {1}));
    assertThat(replies("mw t build%")).contains("m-mw-t-build-[" + hash + "]").isNotEqualTo(empty);
  }

  @Test
  void a_command_longer_than_the_buffer_is_cut_not_overrun() throws Exception {
    String longest = "x".repeat(CommandReader.COMMAND_BYTES + 10);
    assertThat(replies(longest + "%name%")).contains("m-name-dut-[milliwatt-jvm]");
  }

  @Test
  void noise_is_answered_command_by_command() throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      byte[] noise = new byte[200];
      random.nextBytes(noise);
      String sent = new String(noise, StandardCharsets.ISO_8859_1);
      long commands = sent.chars().filter(c -> c == '%').count();
      long ready = replies(sent).stream().filter(line -> line.endsWith("m-ready")).count();
      assertThat(ready).isEqualTo(commands);
    }
  }

  private List<String> replies(String sent) throws Exception {
    List<String> lines = all(sent);
    return lines.subList(4, lines.size());
  }

  private List<String> all(String sent) throws Exception {
    return List.of(raw(sent).split("\r\n"));
  }

  private String raw(String sent) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Harness.serve(
        new ByteArrayInputStream(sent.getBytes(StandardCharsets.ISO_8859_1)),
        out,
        classes,
        () -> {});
    return out.toString(StandardCharsets.UTF_8);
  }
}
