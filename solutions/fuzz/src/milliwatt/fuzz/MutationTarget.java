package milliwatt.fuzz;

import java.util.List;

/** A target for Jazzer, which chooses a model and what to change in it. */
public final class MutationTarget {
  private static final Trial TRIAL = Reference.trial(1 << 20);
  private static final List<Corpus.Entry> CORPUS = Corpus.read();

  private MutationTarget() {}

  /** Tries a damaged model; Jazzer calls it by this name. */
  public static void fuzzerTestOneInput(byte[] decisions) {
    Choices choices = Choices.of(decisions);
    Corpus.Entry entry = CORPUS.get(choices.below(CORPUS.size()));
    Mutation mutation = Mutation.of(entry.bytes(), entry.anatomy(), choices);
    try {
      TRIAL.run(mutation.bytes());
    } catch (Broken broken) {
      throw new Broken(entry.name() + " with " + mutation + ": " + broken.getMessage(), broken);
    }
  }
}
