package milliwatt.fuzz;

/** A target for Jazzer, which makes the bytes of the file. */
public final class BytesTarget {
  private static final Trial TRIAL = Reference.trial(1 << 20);

  private BytesTarget() {}

  /** Tries a file; Jazzer calls it by this name. */
  public static void fuzzerTestOneInput(byte[] file) {
    TRIAL.run(file);
  }
}
