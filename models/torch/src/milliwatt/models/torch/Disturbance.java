package milliwatt.models.torch;

import java.util.random.RandomGenerator;

/** Changes an example each time that it is trained with. */
@FunctionalInterface
public interface Disturbance {

  Disturbance NONE = (example, random) -> {};

  /**
   * @param example the real numbers of one example: rows, columns, channels
   */
  void change(float[] example, RandomGenerator random);
}
