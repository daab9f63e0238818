package milliwatt.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each test damages one place of a real board's file. */
class BoardValidationTest {
  private static final String FILE = "boards/nano33ble/board.yaml";

  @Test
  void a_missing_key_is_named() {
    refused("'sensors.camera' is missing", "  camera: {", "  Camera: {");
  }

  @Test
  void a_key_that_means_nothing_is_named_with_those_there_are() {
    refused(
        "'power.watts' means nothing; what there is: active, sleep, volts",
        "power:\n",
        "power:\n  watts: 3\n");
  }

  @Test
  void the_same_key_twice_is_refused() {
    refused("is not YAML: Duplicate field 'vendor'", "vendor: Arduino", "vendor: A\nvendor: B");
  }

  @Test
  void a_source_that_is_not_listed_is_refused() {
    refused(
        "'processor.chip.source' is 'data', which is not among the sources",
        "module', source: datasheet",
        "module', source: data");
  }

  @Test
  void a_source_that_nobody_cites_is_refused() {
    refused("'sources.spare' is cited by no fact", "sources:\n", "sources:\n  spare: 'A book'\n");
  }

  @Test
  void a_value_without_a_source_is_refused() {
    refused(
        "'processor.core.source' is missing",
        "core: {value: Cortex-M4F, source: datasheet, where: Features}",
        "core: {value: Cortex-M4F}");
  }

  @Test
  void what_is_unknown_needs_a_reason() {
    refused(
        "'sensors.camera' is unknown and needs a note that says why",
        "camera: {value: none, source: datasheet, where: Features}",
        "camera: {value: unknown}");
  }

  @Test
  void a_value_of_another_kind_is_refused_with_the_kind_it_needs() {
    refused(
        "'memory.flash.value' needs a positive whole number",
        "flash: {value: 1048576",
        "flash: {value: 1 MB");
    refused(
        "'power.active.value' needs [low, typical, high]",
        "active: {value: [3.3, 3.3, 6.3]",
        "active: {value: [6.3, 3.3, 3.3]");
    refused("'usb.ids.value' needs a list of vendor:product", "'2341:005a'", "'0x2341:0x005a'");
    refused(
        "'twin.ramOrigin' needs an address like '0x20000000'",
        "ramOrigin: '0x20000000'",
        "ramOrigin: '0x2000_0000'");
  }

  @Test
  void a_sketch_cannot_have_more_memory_than_there_is() {
    refused(
        "'memory.sketchRam' is more than there is",
        "sketchRam: {value: 261632",
        "sketchRam: {value: 262145");
  }

  @Test
  void tier_twin_and_build_belong_together() {
    refused("'tier' is none of emulated, built, described", "tier: emulated", "tier: simulated");
    refused("'twin' goes with the tier emulated", "tier: emulated", "tier: built");
  }

  @Test
  void a_core_without_timing_says_none() {
    refused(
        "'processor.timing' is 'cortex-m4', which is not in cores.yaml",
        "timing: cortex-m4f",
        "timing: cortex-m4");
  }

  @Test
  void a_file_that_is_missing_or_is_not_yaml_is_named() {
    BoardCatalogue catalogue =
        new BoardCatalogue(new BoardFiles(Map.of("boards/boards.yaml", "- nowhere")));
    assertThatThrownBy(catalogue::all)
        .isInstanceOf(MalformedBoard.class)
        .hasMessage("boards/nowhere/board.yaml is missing.");
    assertThatThrownBy(() -> read("name: ["))
        .isInstanceOf(MalformedBoard.class)
        .hasMessageStartingWith(FILE + ":")
        .hasMessageContaining("is not YAML");
    assertThatThrownBy(() -> read("just a text"))
        .isInstanceOf(MalformedBoard.class)
        .hasMessage(FILE + " needs named values.");
  }

  private static void refused(String sentence, String original, String replacement) {
    String file = original();
    assertThat(file).contains(original);
    assertThatThrownBy(() -> read(file.replace(original, replacement)))
        .isInstanceOf(MalformedBoard.class)
        .hasMessageStartingWith(FILE)
        .hasMessageContaining(sentence);
  }

  private static Board read(String file) {
    return new BoardCatalogue(new BoardFiles(Map.of(FILE, file))).find("nano33ble").orElseThrow();
  }

  private static String original() {
    try (InputStream in = BoardValidationTest.class.getClassLoader().getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
