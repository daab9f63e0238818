package milliwatt.check;

/** What a check's points are given for. */
public enum Category {
  CORRECTNESS,
  MEMORY,
  LATENCY
}
