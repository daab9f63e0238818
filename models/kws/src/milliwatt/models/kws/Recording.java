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

  /** Whether a person spoke, and no machine. */
  boolean human() {
    return !set.equals("espeak");
  }

  Recording part(int from, int to) {
    return new Recording(set, split, word, Arrays.copyOfRange(samples, from, to));
  }

  /**
   * The same sound so many times as fast, and as high: another, smaller or larger speaker.
   *
   * @param speed above 0
   */
  Recording faster(double speed) {
    short[] other = new short[(int) (samples.length / speed)];
    for (int i = 0; i < other.length; i++) {
      double place = i * speed;
      int before = (int) place;
      int after = Math.min(before + 1, samples.length - 1);
      double part = place - before;
      other[i] = (short) Math.round((1 - part) * samples[before] + part * samples[after]);
    }
    return new Recording(set, split, word, other);
  }

  /** The same sound backwards: no word any more, but made of the same stuff. */
  Recording reversed() {
    short[] backwards = new short[samples.length];
    for (int i = 0; i < backwards.length; i++) {
      backwards[i] = samples[samples.length - 1 - i];
    }
    return new Recording(set, split, "reversed", backwards);
  }

  /**
   * The first half of this word and the second half of another, each cut where half of its energy
   * has been heard: cut in the middle of the clip, a short word could come through whole.
   */
  Recording splicedWith(Recording end) {
    int cut = middle();
    int rest = end.middle();
    short[] both = Arrays.copyOf(Arrays.copyOf(samples, cut), RATE);
    int length = Math.min(RATE - cut, end.samples.length - rest);
    System.arraycopy(end.samples, rest, both, cut, length);
    return new Recording(set, split, "spliced", both);
  }

  /** Where the sound is louder than a tenth of its loudest 20 ms: from the first to the last. */
  Span loud() {
    int piece = RATE / 50;
    double[] energies = new double[Math.max(1, samples.length / piece)];
    double loudest = 0;
    for (int i = 0; i < samples.length && i < energies.length * piece; i++) {
      energies[i / piece] += (double) samples[i] * samples[i];
    }
    for (double energy : energies) {
      loudest = Math.max(loudest, energy);
    }
    int first = 0;
    int last = energies.length - 1;
    while (first < last && energies[first] < loudest / 100) {
      first++;
    }
    while (last > first && energies[last] < loudest / 100) {
      last--;
    }
    return new Span(first * piece, Math.min((last + 1) * piece, samples.length));
  }

  /** The root mean square of a part, in 16-bit steps; 0 of none. */
  double loudness(Span part) {
    double power = 0;
    for (int i = part.from(); i < part.to(); i++) {
      power += (double) samples[i] * samples[i];
    }
    return Math.sqrt(power / Math.max(1, part.to() - part.from()));
  }

  /** Samples from one up to another. */
  record Span(int from, int to) {}

  /** The place before which half of the clip's energy lies; inside its first second. */
  private int middle() {
    double half = 0;
    for (short sample : samples) {
      half += 0.5 * sample * sample;
    }
    int place = 0;
    for (double heard = 0; heard < half && place < Math.min(RATE, samples.length); place++) {
      heard += (double) samples[place] * samples[place];
    }
    return place;
  }
}
