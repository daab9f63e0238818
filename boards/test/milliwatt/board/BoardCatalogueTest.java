package milliwatt.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardCatalogueTest {
  private final BoardCatalogue catalogue = new BoardCatalogue();

  @Test
  void there_are_twelve_boards_and_all_of_them_are_well_formed() {
    assertThat(catalogue.all()).hasSize(12);
    assertThat(catalogue.all()).extracting(Board::id).isEqualTo(catalogue.ids());
    assertThat(catalogue.ids()).doesNotHaveDuplicates();
  }

  @Test
  void a_board_is_found_by_its_id() {
    Board nano = catalogue.find("nano33ble").orElseThrow();
    assertThat(nano.name()).isEqualTo("Arduino Nano 33 BLE Sense");
    assertThat(nano.memory().sketchFlash().value()).contains(983_040L);
    assertThat(nano.usb().ids().value().orElseThrow()).contains(new UsbId(0x2341, 0x805a));
    assertThat(nano.twinName()).contains("twin:nano33ble");
    assertThat(nano.build().orElseThrow().flash()).isEqualTo(new Region(0x10000, 983_040));
    assertThat(nano.twin().orElseThrow().flash()).isEqualTo(new Region(0, 983_040));
    assertThat(catalogue.find("nano33")).isEmpty();
  }

  @Test
  void every_fact_has_a_source_or_says_why_it_is_unknown() {
    for (Board board : catalogue.all()) {
      assertThat(board.facts()).hasSize(21);
      assertThat(board.facts())
          .as(board.id())
          .allSatisfy(
              fact ->
                  assertThat(fact.isKnown() ? fact.source().get().document() : fact.note())
                      .hasSizeGreaterThan(10));
    }
  }

  @Test
  void every_board_has_a_page_and_every_page_a_board() throws IOException {
    Path boards = Path.of(System.getProperty("milliwatt.root"), "boards");
    for (Board board : catalogue.all()) {
      String page = Files.readString(boards.resolve(board.id()).resolve("page.adoc"));
      assertThat(page).startsWith("= " + board.name() + "\n");
      assertThat(page.split("\\s+")).as(board.id()).hasSizeBetween(150, 700);
    }
    try (var folders = Files.list(boards)) {
      List<String> withPage =
          folders
              .filter(folder -> Files.exists(folder.resolve("page.adoc")))
              .map(folder -> folder.getFileName().toString())
              .toList();
      assertThat(withPage).containsExactlyInAnyOrderElementsOf(catalogue.ids());
    }
  }

  @Test
  void the_schema_names_the_keys_that_a_board_has() {
    ClassLoader loader = getClass().getClassLoader();
    assertThat(keys(Section.of(loader, "boards/schema.yaml")))
        .isEqualTo(keys(Section.of(loader, "boards/nano33ble/board.yaml")));
  }

  private static List<String> keys(Section section) {
    List<String> groups =
        List.of("processor", "memory", "usb", "sensors", "tools", "power", "build", "twin");
    return section.keys().stream()
        .flatMap(
            key ->
                groups.contains(key)
                    ? section.section(key).keys().stream().map(inner -> key + "." + inner)
                    : java.util.stream.Stream.of(key))
        .toList();
  }

  @Test
  void eight_boards_have_a_twin_with_the_memory_that_a_sketch_gets() {
    assertThat(catalogue.all())
        .filteredOn(board -> board.tier() == Tier.EMULATED)
        .hasSize(8)
        .allSatisfy(
            board -> {
              TwinPlan twin = board.twin().orElseThrow();
              boolean m7 = board.processor().core().value().orElseThrow().equals("Cortex-M7");
              assertThat(twin.machine()).isEqualTo(m7 ? "mps2-an500" : "mps2-an386");
              assertThat(twin.flash().bytes())
                  .isEqualTo(board.memory().sketchFlash().value().orElseThrow());
              assertThat(twin.ram().bytes())
                  .isEqualTo(board.memory().sketchRam().value().orElseThrow());
            });
  }
}
