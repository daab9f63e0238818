package milliwatt.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import milliwatt.firmware.Core;
import milliwatt.model.ModelFile;
import org.junit.jupiter.api.Test;

class PublishedTest {
  @Test
  void a_public_model_has_figures_for_each_set_of_kernels() {
    Path file = Path.of(System.getProperty("milliwatt.shared"), "models/kws_ref_model.tflite");
    assumeTrue(Files.exists(file), "kws_ref_model is not beside the clone");
    assertThat(Published.read().of(ModelFile.read(file), Core.M4))
        .containsExactly(
            new Published.Figures("reference", 43_105_840, 44_342, Optional.of(24_152L)),
            new Published.Figures("CMSIS-NN", 7_698_620, 87_166, Optional.of(24_772L)));
    assertThat(Published.read().of(ModelFile.read(file), Core.M55)).hasSize(1);
  }

  @Test
  void a_model_that_nobody_published_has_none() {
    ModelFile own = ModelFile.resource("/models/sine/sine_int8.tflite");
    assertThat(Published.read().of(own, Core.M4)).isEmpty();
  }
}
