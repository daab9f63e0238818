package milliwatt.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Generated programs, on the JVM and in translated C. */
class ComparisonTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("milliwatt.root"), "boards/differential/target/comparison-test");

  private static void agree(long first, int count) throws Exception {
    assumeTrue(Translating.available(), "there is no translator yet");
    assumeTrue(NativeSide.available(), "gcc with its sanitizers is not installed here");
    Comparison comparison = new Comparison(FOLDER, true, true, 20);

    List<Comparison.Failure> failures = comparison.run(first, count, 2, line -> {});

    assertThat(failures)
        .as("programs on which the JVM and translated C differ; each in its folder")
        .isEmpty();
  }

  @Test
  void generated_programs_give_the_same_results_and_traps() throws Exception {
    agree(1, 120);
  }

  @Test
  @Tag("long")
  void ten_thousand_generated_programs_give_the_same_results_and_traps() throws Exception {
    agree(1_000_000, 10_000);
  }
}
