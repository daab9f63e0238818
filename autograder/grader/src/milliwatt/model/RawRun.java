package milliwatt.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import milliwatt.cli.UserError;

/** Runs a model on raw inputs that follow one another without anything between them. */
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
   * @param source what to call the inputs in a message
   * @param total how many inferences there will be; 0 if nobody knows
   * @return how many inferences there were
   * @throws UserError if the last input is not complete, or there is none
   */
  public static long run(
      ModelRunner runner,
      InputStream inputs,
      String source,
      long total,
      Progress progress,
      Results results)
      throws IOException {
    byte[] value = new byte[runner.inputBytes()];
    long count = 0;
    while (true) {
      int read = inputs.readNBytes(value, 0, value.length);
      if (read == 0 && count > 0) {
        return count;
      }
      if (read < value.length) {
        throw incomplete(source, count * value.length + read, value.length);
      }
      results.take(count, runner.infer(Arrays.copyOf(value, value.length)));
      progress.done(++count, total, "inferences");
    }
  }

  /**
   * @param bytes how many there are in all
   * @param each bytes of one inference's inputs
   */
  public static UserError incomplete(String source, long bytes, int each) {
    return new UserError(
        "%s has %,d bytes, which is not a whole number of inputs: one inference takes %,d bytes."
            .formatted(source, bytes, each));
  }
}
