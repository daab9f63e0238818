package tinyml;

/**
 * Samples on their way from an interrupt to the main loop: one producer, one consumer, no lock.
 *
 * <p>The microphone's interrupt may come between any two instructions of the main loop, but never
 * the other way round. So each side writes only what is its own: the producer {@link #written} and
 * the places behind it, the consumer {@link #taken}. Each may read the other's counter; what it
 * sees is at worst too old, which makes the queue look fuller, or emptier, than it is, and never
 * wrong.
 *
 * <p>Both counters run on for ever and wrap around, at 16 kHz after 37 hours; their difference
 * stays right. Source: L. Lamport, Specifying Concurrent Program Modules, ACM TOPLAS 5 (2), 1983.
 */
public final class SampleQueue {
  private final short[] samples;
  private final int mask;

  /** How many samples were ever put in: the producer's. */
  private int written;

  /** How many were ever taken out: the consumer's. */
  private int taken;

  /** How many found no room: the producer's. */
  private int lost;

  /**
   * An empty queue.
   *
   * @param capacity in samples: a power of two
   * @param begin what both counters begin at; a queue is right wherever they are
   * @throws ModelError if the capacity is no power of two
   */
  public SampleQueue(int capacity, int begin) {
    // TODO lab11-capacity
    samples = new short[capacity];
    mask = capacity - 1;
    written = begin;
    taken = begin;
  }

  /** How many samples wait. */
  public int waiting() {
    // TODO lab11-waiting
    return 0;
  }

  /**
   * Puts a sample in, or counts it as lost if there is no room. For the interrupt: it ends soon,
   * and touches nothing that is the consumer's.
   *
   * @return whether there was room
   */
  public boolean offer(short sample) {
    // TODO lab11-offer
    return false;
  }

  /**
   * Takes the oldest samples out, all that are asked for or none. For the main loop.
   *
   * @param count how many, not negative
   * @return whether so many were waiting; if not, nothing is changed
   */
  public boolean take(short[] to, int at, int count) {
    // TODO lab11-take
    return false;
  }

  /** How many samples found no room so far. */
  public int lost() {
    return lost;
  }
}
