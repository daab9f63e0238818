package milliwatt.grade;

/** How many submissions ended how. */
record Tally(int scored, int refused, int unsettled) {
  static Tally of(GradeBook book) {
    int[] counts = new int[3];
    book.forEach(
        entry -> {
          switch (entry.grade()) {
            case Grade.Scored _ -> counts[0]++;
            case Grade.Refused _ -> counts[1]++;
            case Grade.Unsettled _ -> counts[2]++;
          }
        });
    return new Tally(counts[0], counts[1], counts[2]);
  }

  String sentence() {
    String sentence = "%,d graded, %,d refused.".formatted(scored, refused);
    return unsettled == 0
        ? sentence
        : sentence
            + " %,d without a grade, for a reason that is not the student's; the same command tries them again."
                .formatted(unsettled);
  }
}
