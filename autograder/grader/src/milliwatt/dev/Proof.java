package milliwatt.dev;

/**
 * One thing that {@code dev check} found out.
 *
 * @param claim what should hold, for example {@code mutant half-up loses points}
 * @param failure what is the case instead; empty when the claim holds
 */
record Proof(String claim, String failure) {
  static Proof of(String claim, boolean holds, String failure) {
    return new Proof(claim, holds ? "" : failure);
  }

  boolean holds() {
    return failure.isEmpty();
  }
}
