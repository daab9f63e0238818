package milliwatt.models.kws;

import java.util.Arrays;

/**
 * Something that was recorded or synthesised.
 *
 * @param set where it comes from: gsc, asc, kws12, wakewords, espeak or noise
 * @param split train, validation or test; none for noise
 * @param samples 16 bits at 16 kHz
 */
record Recording(String set, String split, String word, short[] samples) {

  static final int RATE = 16_000;

  KeywordClass label() {
    return KeywordClass.of(word);
  }

  boolean is(String set, String split) {
    return this.set.equals(set) && this.split.equals(split);
  }

  Recording part(int from, int to) {
    return new Recording(set, split, word, Arrays.copyOfRange(samples, from, to));
  }

  /** The same sound backwards: no word any more, but made of the same stuff. */
  Recording reversed() {
    short[] backwards = new short[samples.length];
    for (int i = 0; i < backwards.length; i++) {
      backwards[i] = samples[samples.length - 1 - i];
    }
    return new Recording(set, split, "reversed", backwards);
  }

  /** The first half of this and the second half of another. */
  Recording splicedWith(Recording end) {
    short[] both = Arrays.copyOf(samples, RATE);
    int half = RATE / 2;
    short[] tail = Arrays.copyOf(end.samples, RATE);
    System.arraycopy(tail, half, both, half, RATE - half);
    return new Recording(set, split, "spliced", both);
  }
}
