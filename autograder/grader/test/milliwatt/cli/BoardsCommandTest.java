package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import milliwatt.board.BoardCatalogue;
import milliwatt.firmware.Toolchain;
import milliwatt.lab.LabCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BoardsCommandTest {
  @Test
  void the_list_has_a_line_for_each_board_with_core_memory_and_tier() {
    Terminal boards = Terminal.run("boards");
    assertThat(boards.exitCode()).isZero();
    assertThat(boards.out())
        .contains(new BoardCatalogue().ids())
        .containsPattern("nano33ble +Cortex-M4F +960 K +255 K +emulated\n  Arduino Nano 33")
        .containsPattern("esp32-devkitc +Xtensa LX6 +1,280 K +320 K +described\n")
        .containsPattern("himax-we-i-plus +ARC EM9D +\\? +\\? +described\n");
  }

  @Test
  void a_page_tells_facts_with_their_sources_the_tier_and_the_twin() {
    assertThat(Terminal.run("boards", "nano33ble").out())
        .startsWith("Arduino Nano 33 BLE Sense (nano33ble), by Arduino\n")
        .contains("Tier: emulated. The same core runs in QEMU")
        .contains("Twin: twin:nano33ble, QEMU's mps2-an386.")
        .containsPattern("flash +1,048,576 bytes \\[1, Features\\]")
        .containsPattern("USB ids +2341:005a, 2341:805a")
        .containsPattern("computing +3.3 \\(3.3 to 6.3\\) mA")
        .contains("[1] Arduino, datasheet of the Nano 33 BLE Sense")
        .contains("1.6 (1.2 to 2.2) on an Arm Cortex-M4F.");
  }

  @Test
  void what_is_not_known_says_so_and_a_board_without_twin_too() {
    assertThat(Terminal.run("boards", "himax-we-i-plus").out())
        .contains("Twin: none.", "Tier: described. Nothing here can build")
        .containsPattern("flash for a sketch +not known: the SDK's linker file")
        .contains("but cannot link");
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    for (String id : new BoardCatalogue().ids()) {
      assertThat(Terminal.run("boards", id).out().lines())
          .as(id)
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }
  }

  @Test
  void an_estimate_tells_fit_latency_energy_and_battery_life_with_their_errors() {
    // 40 M x 1.6 / 64 MHz = 1 s; x 3.3 mA x 3.3 V = 10.9 mJ; once in 10 s 0.333 mA: 28 days.
    assertThat(estimate("nano33ble", "--every", "10").out())
        .contains("fits      yes: flash 903,040 bytes to spare, RAM 237,632 bytes to spare")
        .contains("latency   1 s (0.75 to 1.4)\n")
        .contains("energy    11 mJ (8.2 to 29)\n")
        .contains("With one inference every 10 s, and sleep between:")
        .containsPattern("one CR2032 coin cell +28 days \\(9.6 to 42\\)\n")
        .containsPattern("two alkaline AA cells +280 days \\(67 to 490\\)\n");
  }

  @Test
  void what_is_short_is_told_and_what_cannot_be_estimated_too() {
    assertThat(
            Terminal.run(
                    "boards",
                    "edgebadge",
                    "--instructions",
                    "1000000",
                    "--flash",
                    "508000",
                    "--ram",
                    "200000")
                .out())
        .contains("no: flash 96 bytes short, RAM 3,392 bytes short")
        .contains("No battery life: a current is not known");
    assertThat(estimate("esp-eye").out())
        .containsPattern("coin cell +cannot give the current of the chip");
    assertThat(estimate("himax-we-i-plus").out())
        .contains("fits      not known\n")
        .contains("No latency, energy or battery life");
  }

  @Test
  @Tag("long")
  @Timeout(600)
  void each_lab_is_linked_and_measured_and_each_model_counted() {
    assumeTrue(
        Toolchain.arm().isPresent() && Toolchain.qemu().isPresent(),
        "arm-none-eabi-gcc or QEMU is not installed");
    String text = Terminal.run("boards", "nano33ble", "--labs").out();
    for (String lab : new LabCatalogue().ids()) {
      assertThat(text).containsPattern(lab + "( +[\\d,]+){4}  (yes|no): ");
    }
    // 200 KB of a check's model do not fit half of the board's memory.
    assertThat(text).containsPattern("lab02 .* no: the sketch's heap [\\d,]+ short");
    assertThat(text).containsPattern("lab06 .* yes: flash [\\d,]+ spare, RAM [\\d,]+ spare");
    assertThat(text).containsPattern("ds_cnn +[\\d,]+ +[\\d,]+ +5,[\\d,]+  1[0-9]0 ms \\(");
    assertThat(text).contains("Linked for the board's twin");
  }

  @Test
  void an_estimate_for_all_labs_needs_a_board_and_no_other_option() {
    refused("Name the board", "boards", "--labs");
    refused("--labs goes with no other option.", "boards", "nano33ble", "--labs", "--json");
  }

  @Test
  void json_holds_the_same() throws IOException {
    JsonNode list = json("boards", "--json");
    assertThat(list.get("boards")).hasSize(12);
    assertThat(list.at("/boards/0/sketchFlashBytes").asLong()).isEqualTo(983_040);
    JsonNode page = json("boards", "nano33ble", "--json");
    assertThat(page.get("twin").asText()).isEqualTo("twin:nano33ble");
    assertThat(page.at("/facts/power/computing/value/high").asDouble()).isEqualTo(6.3);
    assertThat(page.at("/facts/memory/flash/source").asText()).startsWith("Arduino, datasheet");
    assertThat(page.at("/twinMemory/ram/bytes").asLong()).isEqualTo(261_632);
    JsonNode estimate =
        json(
            "boards",
            "himax-we-i-plus",
            "--json",
            "--instructions",
            "1",
            "--flash",
            "1",
            "--ram",
            "1");
    assertThat(estimate.get("fits").isNull()).isTrue();
    assertThat(estimate.get("seconds").isNull()).isTrue();
    assertThat(estimate.get("missing")).hasSize(2);
  }

  @Test
  void wrong_use_is_one_sentence() {
    refused("There is no board nano33bla, did you mean nano33ble?", "boards", "nano33bla");
    refused("'milliwatt boards' lists those there are.", "boards", "q");
    refused(
        "Name the board to estimate for",
        "boards",
        "--instructions",
        "1",
        "--flash",
        "1",
        "--ram",
        "1");
    refused("Missing required argument", "boards", "nano33ble", "--flash", "1");
    refused(
        "--ram needs a number above zero, not -3.",
        "boards",
        "nano33ble",
        "--instructions",
        "1",
        "--flash",
        "1",
        "--ram",
        "-3");
  }

  private static Terminal estimate(String id, String... more) {
    String[] arguments = {
      "boards", id, "--instructions", "40000000", "--flash", "80000", "--ram", "24000"
    };
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Terminal.run(all);
  }

  private static JsonNode json(String... arguments) throws IOException {
    return new ObjectMapper().readTree(Terminal.run(arguments).out());
  }

  private static void refused(String sentence, String... arguments) {
    Terminal boards = Terminal.run(arguments);
    assertThat(boards.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(boards.err()).contains(sentence).hasLineCount(1);
  }
}
