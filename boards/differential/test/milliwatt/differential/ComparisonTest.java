package milliwatt.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import milliwatt.firmware.Core;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated programs, on the JVM and in translated C. */
class ComparisonTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("milliwatt.root"), "boards/differential/target/comparison-test");

  private static void agree(TranslatedSide side, long first, int count) throws Exception {
    Comparison comparison = new Comparison(FOLDER, side, true, 20);

    List<Comparison.Failure> failures = comparison.run(first, count, 2, line -> {});

    assertThat(failures)
        .as("programs on which the JVM and translated C differ; each in its folder")
        .isEmpty();
  }

  private static TranslatedSide here() throws Exception {
    assumeTrue(NativeSide.available(), "gcc with its sanitizers is not installed here");
    return NativeSide.in(FOLDER.resolve("platform"));
  }

  private static void assumeTwins() {
    assumeTrue(TwinSide.available(), "the compiler for Arm or QEMU is not installed here");
  }

  @Test
  void generated_programs_give_the_same_results_and_traps() throws Exception {
    agree(here(), 1, 120);
  }

  @ParameterizedTest
  @CsvSource({"M4, 6", "M7, 2", "M55, 2"})
  void some_do_on_twins_too(Core core, int programs) throws Exception {
    assumeTwins();
    agree(TwinSide.keeping(core), 2, programs); // every third is one of loops
  }

  @Test
  @Tag("long")
  void ten_thousand_generated_programs_give_the_same_results_and_traps() throws Exception {
    agree(here(), 1_000_000, 10_000);
  }

  @ParameterizedTest
  @EnumSource(names = {"M4", "M7", "M55"})
  @Tag("long")
  void a_hundred_do_on_twins_too(Core core) throws Exception {
    assumeTwins();
    agree(TwinSide.in(FOLDER.resolve("twin"), core), 2_000_000, 100);
  }
}
