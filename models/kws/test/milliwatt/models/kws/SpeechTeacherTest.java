package milliwatt.models.kws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the teacher that {@code models/kws/train-words} gets; its folder is in the environment. */
class SpeechTeacherTest {

  private static final String FOLDER = System.getenv("MILLIWATT_TEACHER");

  private SpeechTeacher teacher;

  @BeforeEach
  void load() throws IOException {
    assumeThat(FOLDER != null && Engine.hasEngine("OnnxRuntime"))
        .as("skipped: MILLIWATT_TEACHER does not name models/kws/target/teacher")
        .isTrue();
    teacher = new SpeechTeacher(Path.of(FOLDER));
  }

  @Test
  void how_loud_and_when_something_was_said_makes_no_difference() {
    float[] place = teacher.of(sweep(4_000, 3_000));
    assertThat(place).hasSize(288);
    double backwards = distance(place, teacher.of(sweep(4_000, 3_000).reversed()));
    assertThat(distance(place, teacher.of(sweep(7_200, 500)))).isLessThan(backwards / 5);
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  /** Half a second that rises from 200 to 1,800 Hz. */
  private static Recording sweep(int from, int loudness) {
    short[] samples = new short[Recording.RATE];
    for (int i = 0; i < 8_000; i++) {
      double time = i / (double) Recording.RATE;
      double phase = 2 * Math.PI * (200 * time + 1_600 * time * time);
      samples[from + i] = (short) (loudness * Math.sin(phase));
    }
    return new Recording("gsc", "train", "sweep", samples);
  }
}
