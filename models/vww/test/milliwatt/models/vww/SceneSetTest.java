package milliwatt.models.vww;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import milliwatt.models.scenes.Scene;
import milliwatt.models.scenes.SceneGenerator;
import milliwatt.models.scenes.Walk;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.IntegerModel;
import milliwatt.models.training.ConvolutionalNetwork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way from a drawing to a model. */
class SceneSetTest {
  @Test
  void a_seed_always_draws_the_same_scene_and_another_one_another() {
    int[] scene = SceneGenerator.draw(5, true).rgb();
    assertThat(SceneGenerator.draw(5, true).rgb()).isEqualTo(scene);
    assertThat(SceneGenerator.draw(6, true).rgb()).isNotEqualTo(scene);
  }

  @Test
  void every_other_scene_has_somebody_in_it() {
    ExampleSet set = SceneSet.of(100, 6);
    assertThat(set.labels()).containsExactly(0, 1, 0, 1, 0, 1);
    assertThat(set.inputs()).allSatisfy(input -> assertThat(input).hasSize(Eye.SIDE * Eye.SIDE));
  }

  @Test
  void the_eye_sees_what_the_camera_sent_but_smaller() {
    int[] white = new int[Scene.WIDTH * Scene.HEIGHT];
    Arrays.fill(white, 0xffffff);
    byte[] seen = Eye.see(new Scene(white, false));
    assertThat(seen).hasSize(Eye.SIDE * Eye.SIDE).containsOnly(127);
  }

  @Test
  void a_varied_picture_is_moved_mirrored_and_lit_but_no_more() {
    int middle = Eye.SIDE / 2;
    for (int seed = 0; seed < 20; seed++) {
      float[] picture = new float[Eye.SIDE * Eye.SIDE];
      picture[middle * Eye.SIDE + middle] = 0.5f;
      Variation.change(picture, new SplittableRandom(seed));
      int bright = 0;
      for (int i = 0; i < picture.length; i++) {
        if (picture[i] > 0) {
          bright++;
          assertThat(picture[i]).isBetween(0.25f, 1f);
          assertThat(i / Eye.SIDE).isBetween(middle - 4, middle + 4);
          assertThat(i % Eye.SIDE).isBetween(middle - 4, middle + 4);
        }
      }
      assertThat(bright).isEqualTo(1);
    }
  }

  @Test
  void somebody_walks_in_and_out_again() {
    List<Scene> walk = Walk.draw(1, 32);
    assertThat(walk).hasSize(32);
    assertThat(walk.getFirst().person()).isFalse();
    assertThat(walk.get(16).person()).isTrue();
    assertThat(walk.getLast().person()).isFalse();
  }

  /** Needs the profile pytorch, which is active on Linux with an x86-64 processor. */
  @Test
  @Tag("pytorch")
  void training_gives_a_network_that_works_in_integers() {
    ExampleSet examples = SceneSet.of(1, 64);
    ConvolutionalNetwork network = TrainPerson.train(examples, 1);
    IntegerModel model = new IntegerModel(TrainPerson.quantized(network, examples.inputs()));
    assertThat(model.arenaBytes()).isLessThanOrEqualTo(64 * 1024);
    assertThat(model.scores(examples.inputs().getFirst())).hasSize(2);
  }
}
