package milliwatt.device;

/** What a device counts while a contract method runs. */
public enum Counter {
  /** Instructions of the emulated processor: the same number on every run. */
  INSTRUCTIONS("instructions"),

  /** Clock cycles of a real one. */
  CYCLES("cycles"),

  /** Bytecodes of the Java virtual machine, an estimate of how instructions would compare. */
  BYTECODES("executed bytecodes"),

  /** A processor that has no counter. */
  NONE("nothing");

  /** As the reports call it. */
  public final String unit;

  Counter(String unit) {
    this.unit = unit;
  }
}
