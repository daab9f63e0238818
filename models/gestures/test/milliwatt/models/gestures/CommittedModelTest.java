package milliwatt.models.gestures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import milliwatt.models.gestures.Gesture.Source;
import milliwatt.models.torch.Confusion;
import milliwatt.models.torch.IntegerModel;
import org.junit.jupiter.api.Test;

/** The file that {@code models/gestures/train} wrote. */
class CommittedModelTest {
  private static final Path FILE =
      Path.of(System.getProperty("milliwatt.root"), "models", "gestures", "gestures.tflite");
  private static final Path DATA =
      Path.of(System.getProperty("milliwatt.shared"), "data", "gesture", "gesture.tar.gz");
  private static final double GOAL = 0.95;

  @Test
  void the_model_stays_within_its_limits() throws IOException {
    byte[] file = Files.readAllBytes(FILE);
    assertThat(file.length).isLessThanOrEqualTo(24_000);
    assertThat(new IntegerModel(file).arenaBytes()).isLessThanOrEqualTo(16_384);
  }

  @Test
  void the_model_knows_what_simulated_hands_draw() throws IOException {
    assertThat(accuracy(SimulatedGestures.draw("test", 10, 41))).isGreaterThanOrEqualTo(GOAL);
  }

  @Test
  void the_model_knows_what_people_drew() throws IOException {
    assumeThat(DATA).as("the gestures of ../shared, without which this test is skipped").exists();
    List<Gesture> all = GestureData.read(DATA);
    assertThat(accuracy(of(all, Source.WAND, "test"))).as("wand").isGreaterThanOrEqualTo(GOAL);
    assertThat(accuracy(of(all, Source.IMU, "test"))).as("imu").isGreaterThanOrEqualTo(GOAL);
  }

  private static List<Gesture> of(List<Gesture> all, Source source, String split) {
    return all.stream().filter(g -> g.source() == source && g.split().equals(split)).toList();
  }

  private static double accuracy(List<Gesture> gestures) throws IOException {
    IntegerModel model = new IntegerModel(Files.readAllBytes(FILE));
    return Confusion.of(Figures.examples(gestures), model::classify).accuracy();
  }
}
