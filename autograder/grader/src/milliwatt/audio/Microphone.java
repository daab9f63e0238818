package milliwatt.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;
import milliwatt.cli.UserError;

/** The microphone that the system has chosen, as one channel of 16-bit samples. */
public final class Microphone implements AutoCloseable {
  /** What a device may give where it does not give what we want; the system mixes and resamples. */
  private static final List<Integer> USUAL_RATES = List.of(48_000, 44_100);

  private static final int MOST_CHANNELS = 2;

  /** Of the device's own memory: what it may hold while we are busy. */
  private static final double BUFFER_SECONDS = 0.5;

  private final AudioInputStream sound;

  private Microphone(AudioInputStream sound) {
    this.sound = sound;
  }

  /**
   * Opens it; it listens from now on.
   *
   * @param rate samples a second
   * @throws UserError if there is none, or another program or the system withholds it
   */
  public static Microphone open(int rate) {
    boolean busy = false;
    for (int deviceRate : rates(rate)) {
      for (int channels = 1; channels <= MOST_CHANNELS; channels++) {
        AudioFormat format = new AudioFormat(deviceRate, Short.SIZE, channels, true, false);
        try {
          TargetDataLine line =
              (TargetDataLine) AudioSystem.getLine(new DataLine.Info(TargetDataLine.class, format));
          line.open(format, (int) (BUFFER_SECONDS * deviceRate) * format.getFrameSize());
          line.start();
          return of(new AudioInputStream(line), rate);
        } catch (IllegalArgumentException e) {
          // It does not give this format, or there is none at all.
        } catch (LineUnavailableException | SecurityException e) {
          busy = true;
        }
      }
    }
    throw new UserError(
        busy
            ? "The microphone cannot be used: another program has it, or the system does not allow"
                + " it to this terminal; close that program or allow it, or give files with --wav."
            : "There is no microphone here; plug one in, or give files with --wav.");
  }

  /** What any stream of PCM samples gives. */
  static Microphone of(AudioInputStream device, int rate) {
    AudioFormat format = device.getFormat();
    boolean ready = format.getChannels() == 1 && Math.round(format.getSampleRate()) == rate;
    return new Microphone(ready ? device : Resampling.stream(device, rate));
  }

  /**
   * Waits until so many samples were heard.
   *
   * @return how many there are; fewer than asked for only at the end, when it was taken away
   */
  public int read(short[] samples) {
    byte[] bytes = new byte[samples.length * Short.BYTES];
    int got = 0;
    try {
      // Not readNBytes: a converted stream may give a part of a sample.
      for (int count; got < bytes.length; got += count) {
        count = sound.read(bytes, got, bytes.length - got);
        if (count <= 0) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UserError("The microphone gives no more sound (" + e.getMessage() + ").");
    }
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples, 0, got / Short.BYTES);
    return got / Short.BYTES;
  }

  @Override
  public void close() {
    try {
      sound.close();
    } catch (IOException e) {
      // There is nothing to lose.
    }
  }

  private static List<Integer> rates(int wanted) {
    return Stream.concat(Stream.of(wanted), USUAL_RATES.stream().filter(r -> r != wanted)).toList();
  }
}
