package milliwatt.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * One graded behaviour of a lab. The method's name is the behaviour as a sentence, words joined by
 * underscores; it is also the check's id.
 *
 * <p>A check method may declare, in any order, parameters of these types: the lab's contract
 * interface (its calls run on the device), {@link Meter}, {@link Credit}, {@link Sketch}, and
 * {@link java.util.random.RandomGenerator} (seeded from the run's seed and the check's id, so that
 * the seed in the report reproduces the case).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Test
public @interface Check {
  /** Points for passing, at least 1. */
  int points();

  Category category() default Category.CORRECTNESS;

  /**
   * What decides about the points. A check that counts hands its count to {@link Credit#spent},
   * which compares it with the budget that {@code lab.yaml} holds under the check's id. Where the
   * device cannot count it, the check neither gives points nor takes any.
   */
  Count counts() default Count.NOTHING;

  /** Which list of hints in {@code lab.yaml} belongs to this check. */
  String topic();

  /** Why this behaviour matters, one or two plain sentences. */
  String why();

  /** What to look at when it fails, one sentence. */
  String help();

  /** Ids of checks that must pass before this one can say anything; otherwise it is skipped. */
  String[] needs() default {};

  /**
   * For a check that runs a whole model: the model's resource, for example {@code
   * /models/sine/sine_int8.tflite}. When the check fails, the report is followed by a diagnosis:
   * the model is run layer by layer beside the reference, and the first layer that differs is
   * named, with the mistake that it looks like.
   */
  String model() default "";

  /** Time the student's code may run in this check, all its calls together, in milliseconds. */
  int limitMillis() default 5_000;
}
