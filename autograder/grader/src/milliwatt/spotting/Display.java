package milliwatt.spotting;

/** What shows what is being heard. */
public interface Display {

  /** Sound was heard, a tenth of a second of it. */
  void heard(Moment moment);

  /** A word was detected. */
  void detected(Detection detection);

  /** A file has ended, or the microphone. */
  void ended(Summary summary);

  /**
   * How it sounds now.
   *
   * @param seconds since the beginning of the source
   * @param decibels below full scale, 0 or less
   * @param scores of each class, 0 to 1, smoothed
   */
  record Moment(double seconds, double decibels, double[] scores) {}

  /**
   * A word.
   *
   * @param source what it was heard in: a file, or {@code microphone}
   * @param seconds since the beginning of the source
   * @param score 0 to 1, smoothed
   */
  record Detection(String source, double seconds, String word, double score) {}

  /**
   * What came of a source.
   *
   * @param seconds of sound
   * @param computed seconds that the device computed for it
   */
  record Summary(String source, double seconds, double computed, int detections) {

    /** How long a second of sound takes, in seconds; NaN where nothing was heard. */
    public double realTimeFactor() {
      return computed / seconds;
    }
  }
}
