package milliwatt.audio;

import milliwatt.audio.Bits.EndOfBits;
import milliwatt.cli.UserError;

/**
 * FLAC files with samples of 16 bits, decoded as RFC 9639 says.
 *
 * <p>Our own, because the one decoder on Maven Central that is in common use (jflac-codec 1.5.2)
 * prints to the terminal, takes all memory for some damaged files, and its licence is unclear.
 */
final class FlacFile {
  private static final int MAGIC = 0x664C6143;
  private static final int STREAM_INFO = 0;
  private static final int STREAM_INFO_BITS = 34 * 8;
  private static final int BLOCK_SIZES_AND_FRAME_SIZES_BITS = 80;

  private final String name;
  private final byte[] content;
  private final Bits bits;
  private int rate;
  private int channels;
  private long total;

  private FlacFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
    bits = new Bits(content);
  }

  /** Whether the content of a file begins as FLAC does. */
  static boolean begins(byte[] content) {
    return content.length >= Integer.BYTES && new Bits(content).unsigned(Integer.SIZE) == MAGIC;
  }

  /**
   * Reads a file's content.
   *
   * @param name what to call it in a message
   * @throws UserError if it is damaged, or ends too early
   */
  static Sound read(String name, byte[] content) {
    FlacFile file = new FlacFile(name, content);
    try {
      file.metadata();
      return new Sound(file.samples(), file.rate);
    } catch (EndOfBits | FlacFrame.Damage e) {
      throw new UserError(name + " is a damaged FLAC file, or is cut off; copy it anew.");
    }
  }

  /** Reads the stream's properties, which come first, and skips what else is said of it. */
  private void metadata() {
    bits.skip(Integer.SIZE);
    boolean last = false;
    for (boolean first = true; !last; first = false) {
      last = bits.unsigned(1) == 1;
      long type = bits.unsigned(7);
      long length = 8 * bits.unsigned(24);
      if (first != (type == STREAM_INFO) || first && length != STREAM_INFO_BITS) {
        throw new FlacFrame.Damage();
      }
      if (first) {
        streamInfo();
      } else {
        bits.skip(length);
      }
    }
  }

  private void streamInfo() {
    bits.skip(BLOCK_SIZES_AND_FRAME_SIZES_BITS);
    rate = (int) bits.unsigned(20);
    channels = (int) bits.unsigned(3) + 1;
    int sampleBits = (int) bits.unsigned(5) + 1;
    total = bits.unsigned(4) << Integer.SIZE | bits.unsigned(Integer.SIZE);
    bits.skip(128); // the MD5 sum of all samples: each frame has a sum of its own
    if (rate == 0) {
      throw new FlacFrame.Damage();
    }
    if (sampleBits != Short.SIZE) {
      throw Sound.not16Bits(name, sampleBits + "-bit samples");
    }
  }

  private short[] samples() {
    Mono mono = new Mono(name, channels);
    // A file that was written as the sound was made does not say how long it is.
    while (total == 0 ? !bits.atEnd() : mono.count() < total) {
      FlacFrame frame = FlacFrame.read(bits, content, channels);
      for (int i = 0; i < frame.length(); i++) {
        for (int channel = 0; channel < channels; channel++) {
          mono.add(frame.sample(channel, i));
        }
      }
    }
    if (total != 0 && mono.count() != total) {
      throw new FlacFrame.Damage();
    }
    return mono.samples();
  }
}
