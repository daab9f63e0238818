package milliwatt.device;

import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;

/** What a bad line does to bytes: loses one, doubles it, or flips some of its bits. */
public final class Faults {
  private final SplittableRandom random;
  private volatile double rate;
  private long injected;

  /**
   * @param rate of bytes that are hurt, 0 to 1
   */
  public Faults(long seed, double rate) {
    this.random = new SplittableRandom(seed);
    this.rate = rate;
  }

  void rate(double rate) {
    this.rate = rate;
  }

  /** How many bytes were hurt so far. */
  synchronized long injected() {
    return injected;
  }

  public synchronized byte[] hurt(byte[] bytes, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < length; i++) {
      if (random.nextDouble() >= rate) {
        out.write(bytes[i]);
        continue;
      }
      injected++;
      switch (random.nextInt(3)) {
        case 0 -> {
          // lost
        }
        case 1 -> {
          out.write(bytes[i]);
          out.write(bytes[i]);
        }
        default -> out.write(bytes[i] ^ random.nextInt(1, 256));
      }
    }
    return out.toByteArray();
  }
}
