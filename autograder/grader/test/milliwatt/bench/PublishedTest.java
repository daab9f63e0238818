package milliwatt.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import milliwatt.firmware.Core;
import milliwatt.model.ModelFile;
import org.junit.jupiter.api.Test;

class PublishedTest {
  @Test
  void a_public_model_has_figures_for_each_set_of_kernels() {
    Path file = Path.of(System.getProperty("milliwatt.shared"), "models/kws_ref_model.tflite");
    assumeTrue(Files.exists(file), "kws_ref_model is not beside the clone");
    List<Published.Figures> figures = Published.read().of(ModelFile.read(file), Core.M4);
    assertThat(figures)
        .extracting(
            Published.Figures::kernels,
            Published.Figures::instructions,
            Published.Figures::codeBytes,
            Published.Figures::ramBytes)
        .containsExactly(
            tuple("reference", 43_105_840L, 44_342L, Optional.of(24_152L)),
            tuple("CMSIS-NN", 7_698_620L, 87_166L, Optional.of(24_772L)));
    for (Published.Figures each : figures) {
      double sum = each.operators().stream().mapToLong(Long::longValue).sum();
      assertThat(each.operators()).hasSize(13);
      assertThat(sum / each.instructions()).as(each.kernels()).isBetween(0.99, 1.01);
    }
    assertThat(Published.read().of(ModelFile.read(file), Core.M55)).hasSize(1);
  }

  @Test
  void a_model_that_nobody_published_has_none() {
    ModelFile own = ModelFile.resource("/models/sine/sine_int8.tflite");
    assertThat(Published.read().of(own, Core.M4)).isEmpty();
  }
}
