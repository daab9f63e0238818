package milliwatt.models.vww;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.models.torch.Confusion;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.IntegerModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The file that {@code models/vww/train} wrote. */
class CommittedModelTest {
  private static final Path FILE =
      Path.of(System.getProperty("milliwatt.root"), "models/vww/vww_drawn.tflite");

  @Test
  void it_stays_within_its_limits() throws IOException {
    byte[] file = Files.readAllBytes(FILE);
    assertThat(file.length).isLessThanOrEqualTo(60 * 1024);
    assertThat(new IntegerModel(file).arenaBytes()).isLessThanOrEqualTo(64 * 1024);
  }

  /** Other seeds than those of the card's figures. */
  @Test
  void it_is_as_good_on_new_scenes_as_its_card_says() throws IOException {
    IntegerModel model = new IntegerModel(Files.readAllBytes(FILE));
    ExampleSet scenes = SceneSet.of(20_000_000, 300);
    assertThat(Confusion.of(scenes, model::classify).accuracy()).isGreaterThanOrEqualTo(0.9);
  }

  /** The card quotes what this prints. */
  @Test
  @Tag("long")
  void it_is_as_good_on_scenes_that_no_choice_was_made_by() throws IOException {
    IntegerModel model = new IntegerModel(Files.readAllBytes(FILE));
    Confusion confusion = Confusion.of(SceneSet.of(40_000_000, 4_000), model::classify);
    System.out.printf("%.1f %% of 4,000 other scenes.%n", 100 * confusion.accuracy());
    assertThat(confusion.accuracy()).isGreaterThanOrEqualTo(0.95);
  }
}
