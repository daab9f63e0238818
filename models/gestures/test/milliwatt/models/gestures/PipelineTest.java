package milliwatt.models.gestures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import milliwatt.models.strokes.Hand;
import milliwatt.models.strokes.Motion;
import milliwatt.models.strokes.MotionSensor;
import milliwatt.models.torch.Confusion;
import milliwatt.models.torch.IntegerModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way from a hand to a model, on simulated gestures. */
class PipelineTest {
  private static final int HERTZ = MotionSensor.USUAL_HERTZ;

  @Test
  void a_recording_has_the_stroke_that_was_drawn() {
    short[] samples = new MotionSensor(1).measure(new Hand(1).draw(5, HERTZ), HERTZ, HERTZ);
    LongestStroke stroke = LongestStroke.in(new Motion(HERTZ, samples));
    assertThat(stroke.movements()).isEqualTo(1);
    assertThat(stroke.x().length).as("points").isGreaterThan(HERTZ / 2);
  }

  @Test
  void a_recording_without_movement_has_none() {
    short[] rest = new short[MotionSensor.AXES * 3 * HERTZ];
    LongestStroke stroke = LongestStroke.in(new Motion(HERTZ, rest));
    assertThat(stroke.movements()).isZero();
  }

  @Test
  void a_gesture_drawn_again_is_another_and_as_similar_as_two_of_one_hand() {
    Gesture gesture = SimulatedGestures.draw("train", 1, 3).get(8);
    byte[] plain = gesture.window();
    byte[] once = Variation.window(gesture, new SplittableRandom(1));
    assertThat(Variation.window(gesture, new SplittableRandom(1))).isEqualTo(once);
    assertThat(once).isNotEqualTo(plain);
    NearestNeighbor nearest = new NearestNeighbor(SimulatedGestures.draw("train", 30, 4));
    int right = 0;
    for (int seed = 0; seed < 20; seed++) {
      byte[] again = Variation.window(gesture, new SplittableRandom(seed));
      right += nearest.classify(again) == 8 ? 1 : 0;
    }
    assertThat(right).as("of 20 taken for what they are by their neighbours").isGreaterThan(12);
  }

  @Test
  @Tag("pytorch")
  void a_short_training_learns_what_simulated_hands_draw() {
    List<Gesture> all = new ArrayList<>(SimulatedGestures.draw("train", 25, 1));
    var network = TrainGestures.train(all, 6, 1, UnaryOperator.identity());
    IntegerModel model = new IntegerModel(TrainGestures.quantised(network, all).file());
    List<Gesture> others = SimulatedGestures.draw("test", 5, 2);
    assertThat(Confusion.of(Figures.examples(others), model::classify).accuracy())
        .isGreaterThan(0.6);
  }
}
