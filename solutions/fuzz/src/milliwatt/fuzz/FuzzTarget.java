package milliwatt.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;

/**
 * What Jazzer calls, with bytes that it made: a file if it has the letters of a model, as any other
 * one is refused at once; otherwise decisions which sound model to take and what to change in it.
 */
public final class FuzzTarget {
  private static final Trial TRIAL = Reference.trial(1 << 18);
  private static final List<Corpus.Entry> CORPUS = Corpus.read();

  private FuzzTarget() {}

  /** Tries a file; Jazzer calls it by this name. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length >= 8 && new String(bytes, 4, 4, US_ASCII).equals("TFL3")) {
      TRIAL.run(bytes);
      return;
    }
    Choices choices = Choices.of(bytes);
    Corpus.Entry entry = CORPUS.get(choices.below(CORPUS.size()));
    Mutation mutation = Mutation.of(entry.bytes(), entry.anatomy(), choices);
    try {
      TRIAL.run(mutation.bytes());
    } catch (Broken broken) {
      throw new Broken(entry.name() + " with " + mutation + ": " + broken.getMessage(), broken);
    }
  }
}
