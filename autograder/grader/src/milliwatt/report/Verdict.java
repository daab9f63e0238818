package milliwatt.report;

import milliwatt.result.Status;

/** How a check's end is shown: by a word, a sign and a colour, so that no one of them matters. */
enum Verdict {
  PASS("pass", "✓", Ink.GREEN),
  PART("part", "◐", Ink.YELLOW),
  FAIL("FAIL", "✗", Ink.RED),
  OPEN("open", "○", Ink.CYAN),
  SKIP("skip", "–", Ink.DIM),
  ERROR("error", "!", Ink.MAGENTA);

  final String word;
  final String sign;
  final Ink ink;

  Verdict(String word, String sign, Ink ink) {
    this.word = word;
    this.sign = sign;
    this.ink = ink;
  }

  /** Whether the student's code lost points here, so that why and help have something to say. */
  boolean isTheStudents() {
    return this == PART || this == FAIL;
  }

  static Verdict of(Status status) {
    return switch (status) {
      case PASSED -> PASS;
      case PARTIAL -> PART;
      case FAILED -> FAIL;
      case OPEN -> OPEN;
      case SKIPPED -> SKIP;
      case ERROR -> ERROR;
    };
  }
}
