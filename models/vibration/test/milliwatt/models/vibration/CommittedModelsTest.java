package milliwatt.models.vibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import milliwatt.models.bearing.BearingFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that {@code models/vibration/train} wrote. */
class CommittedModelsTest {
  private static final Path MODELS =
      Path.of(System.getProperty("milliwatt.root"), "models", "vibration");

  private static final Path ARCHIVE =
      Path.of(System.getProperty("milliwatt.shared"), "data", "vibration", "vibration.tar.gz");

  private static final int ARENA = 4096;
  private static final float AREA = 0.95f;

  @ParameterizedTest
  @ValueSource(strings = {"fan", "bearing"})
  void a_model_stays_within_its_arena(String name) throws IOException {
    assertThat(new Judge(file(name)).arenaBytes()).isLessThanOrEqualTo(ARENA);
  }

  @Test
  void the_bearing_model_tells_simulated_faults_apart() throws IOException {
    Judge judge = new Judge(file("bearing"));
    float[] normal = judge.errors(BearingData.healthy(50, 3, 77));
    for (BearingFault fault : BearingFault.values()) {
      if (fault != BearingFault.NONE) {
        float[] faulty = judge.errors(BearingData.faulty(fault, 0.5, 1, 30, 3, 77));
        assertThat(Figures.area(normal, faulty))
            .as("AUC of %s", fault)
            .isGreaterThanOrEqualTo(AREA);
      }
    }
  }

  /** The command that made the file makes the same bytes anywhere. */
  @Test
  void the_bearing_model_can_be_made_again() throws IOException {
    assertThat(TrainBearing.train(TrainBearing.examples())).isEqualTo(file("bearing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"validation", "test"})
  void the_fan_model_tells_what_it_has_not_seen_apart(String split) throws IOException {
    assumeTrue(Files.exists(ARCHIVE), "skipped: there is no " + ARCHIVE);
    FanData data = FanData.read(ARCHIVE);
    Judge judge = new Judge(file("fan"));
    List<byte[]> normal = data.windows(Sensor.FAN, split, FanRecording::balanced);
    List<byte[]> faulty = data.windows(Sensor.FAN, split, r -> !r.balanced());
    assertThat(normal).as("balanced windows, three of each of 14 files").hasSize(42);
    assertThat(Figures.area(judge.errors(normal), judge.errors(faulty)))
        .isGreaterThanOrEqualTo(AREA);
  }

  private static byte[] file(String name) throws IOException {
    return Files.readAllBytes(MODELS.resolve(name + ".tflite"));
  }
}
