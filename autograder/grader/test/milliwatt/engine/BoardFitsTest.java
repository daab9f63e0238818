package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.firmware.Toolchain;
import milliwatt.lab.LabCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Few labs and boards; all of them at once is a long test of the command. */
@Timeout(120)
class BoardFitsTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();

  @BeforeEach
  void tools() {
    boolean there = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(there, "arm-none-eabi-gcc or QEMU is not installed");
  }

  private static Board board(String id) {
    return new BoardCatalogue().find(id).orElseThrow();
  }

  @Test
  void a_lab_is_linked_for_the_board_and_measured_by_its_checks_each_time_the_same()
      throws IOException {
    try (BoardFits fits = new BoardFits(board("edgebadge"))) {
      LabFit fit = fits.lab(CATALOGUE.find("lab01"));
      assertThat(fit.flash()).isBetween(8_000L, 24_000L);
      assertThat(fit.statics()).isBetween(500L, 2_000L);
      assertThat(fit.stack()).isBetween(100L, 2_000L);
      assertThat(fit.heap()).isBetween(16L, 10_000L);
      assertThat(fit.fit(board("edgebadge")).fits()).hasValue(true);
      assertThat(fit.heapShort(board("edgebadge"))).isZero();
      assertThat(fits.lab(CATALOGUE.find("lab01"))).isEqualTo(fit);
      assertThat(fits.estimated()).isFalse();
    }
  }

  @Test
  void a_board_without_a_twin_gets_the_figures_of_a_cortex_m4_and_says_so() throws IOException {
    try (BoardFits fits = new BoardFits(board("himax-we-i-plus"))) {
      LabFit fit = fits.lab(CATALOGUE.find("lab00"));
      assertThat(fit.flash()).isPositive();
      assertThat(fit.fit(board("himax-we-i-plus")).fits()).isEmpty();
      assertThat(fits.estimated()).isTrue();
    }
  }
}
