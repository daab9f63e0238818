package milliwatt.model;

import java.io.IOException;
import milliwatt.input.Inputs;

/** Runs a model on one input after the other, in one interpreter. */
public final class RawRun {
  private RawRun() {}

  /** Takes what each inference gave. */
  @FunctionalInterface
  public interface Results {
    /**
     * @param index of the inference, from 0
     */
    void take(long index, byte[] result) throws IOException;
  }

  /**
   * Runs until the inputs end.
   *
   * @return how many inferences there were
   */
  public static long run(ModelRunner runner, Inputs inputs, Progress progress, Results results)
      throws IOException {
    long count = 0;
    for (byte[] input; (input = inputs.next(count)) != null; ) {
      results.take(count, runner.infer(input));
      progress.done(++count, inputs.count(), "inferences");
    }
    return count;
  }
}
