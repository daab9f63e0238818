package milliwatt.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.cli.UserError;

/**
 * One channel of 16-bit samples.
 *
 * @param rate samples a second
 */
public record Sound(short[] samples, int rate) {
  /** Of a damaged or hostile file no more is unpacked than this: two hours at 16 kHz. */
  static final int MOST_SAMPLES = 2 * 3600 * 16_000;

  private static final int LOWEST_RATE = 8_000;
  private static final int HIGHEST_RATE = 192_000;

  /**
   * Reads a file; whether it is WAV or FLAC its first bytes say, not its name. Several channels are
   * averaged.
   *
   * @throws UserError if it cannot be read, is damaged, or its samples are not of 16 bits
   */
  public static Sound read(Path file) {
    if (!Files.exists(file)) {
      throw new UserError("There is no file " + file + ".");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UserError(file + " cannot be read; name a sound file, WAV or FLAC.");
    }
    try {
      byte[] content = Files.readAllBytes(file);
      return FlacFile.begins(content)
          ? FlacFile.read(file.toString(), content)
          : WavFile.read(file.toString(), content);
    } catch (IOException e) {
      throw new UserError("Reading " + file + " failed (" + e.getMessage() + ").");
    } catch (OutOfMemoryError e) {
      throw tooLong(file.toString());
    }
  }

  /**
   * Reads a file, and takes it to a rate.
   *
   * @throws UserError also if its own rate is none of sound
   */
  public static Sound read(Path file, int rate) {
    Sound sound = read(file);
    if (sound.rate < LOWEST_RATE || sound.rate > HIGHEST_RATE) {
      throw new UserError(
          "%s has %,d samples a second; %,d to %,d can be taken to %,d."
              .formatted(file, sound.rate, LOWEST_RATE, HIGHEST_RATE, rate));
    }
    return sound.at(rate);
  }

  /** How long it is. */
  public double seconds() {
    return (double) samples.length / rate;
  }

  private Sound at(int newRate) {
    return newRate == rate ? this : new Sound(Resampling.of(samples, rate, newRate), newRate);
  }

  static UserError tooLong(String name) {
    return new UserError(
        "%s holds more than %,d samples, the most that is taken at once; cut it into parts."
            .formatted(name, MOST_SAMPLES));
  }

  static UserError not16Bits(String name, String what) {
    return new UserError(
        "%s has %s; save it with 16-bit samples, for example by 'sox IN -b 16 OUT.wav'."
            .formatted(name, what));
  }
}
