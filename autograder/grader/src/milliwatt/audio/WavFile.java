package milliwatt.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import milliwatt.cli.UserError;

/**
 * WAV files with PCM samples of 16 bits: chunks of a name, a length and content, of which {@code
 * fmt} and {@code data} count. Not by javax.sound, which never ends reading some damaged files.
 *
 * <p>Source: Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0, and
 * WAVEFORMATEXTENSIBLE.
 */
final class WavFile {
  private static final int RIFF = 0x46464952;
  private static final int WAVE = 0x45564157;
  private static final int FMT = 0x20746d66;
  private static final int DATA = 0x61746164;

  private static final int HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int FORMAT_BYTES = 16;

  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xFFFE;

  /** Where the format's number lies that stands behind {@link #EXTENSIBLE}. */
  private static final int SUBFORMAT = 24;

  /** What a program writes for the length that sends a sound as it is being made, or more. */
  private static final long UNKNOWN_BYTES = 0x7FFF_0000L;

  /** What {@code fmt} says. */
  private record Format(int kind, int channels, int rate, int bits) {}

  private WavFile() {}

  /**
   * Reads a file's content.
   *
   * @param name what to call it in a message
   * @throws UserError if it is no such file, or ends too early
   */
  static Sound read(String name, byte[] content) {
    ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (content.length < HEADER_BYTES || file.getInt(0) != RIFF || file.getInt(8) != WAVE) {
      throw new UserError(name + " is no WAV or FLAC file; save the sound as WAV.");
    }
    Format format = null;
    long position = HEADER_BYTES;
    while (position + CHUNK_HEADER_BYTES <= content.length) {
      file.position((int) position);
      int chunk = file.getInt();
      long length = Integer.toUnsignedLong(file.getInt());
      if (chunk == FMT) {
        format = format(name, file, length);
      } else if (chunk == DATA) {
        return samples(name, file, format, length);
      }
      position += CHUNK_HEADER_BYTES + length + length % 2;
    }
    throw new UserError(name + " is a WAV file that ends before its samples; copy it anew.");
  }

  private static Format format(String name, ByteBuffer file, long length) {
    int start = file.position();
    if (length < FORMAT_BYTES || length > file.remaining()) {
      throw damaged(name);
    }
    int kind = Short.toUnsignedInt(file.getShort(start));
    if (kind == EXTENSIBLE && length >= SUBFORMAT + Short.BYTES) {
      kind = Short.toUnsignedInt(file.getShort(start + SUBFORMAT));
    }
    return new Format(
        kind,
        Short.toUnsignedInt(file.getShort(start + 2)),
        file.getInt(start + 4),
        Short.toUnsignedInt(file.getShort(start + 14)));
  }

  private static Sound samples(String name, ByteBuffer file, Format format, long promised) {
    if (format == null || format.channels == 0 || format.rate <= 0) {
      throw damaged(name);
    }
    if (format.kind != PCM || format.bits != Short.SIZE) {
      throw Sound.not16Bits(name, encoding(format));
    }
    long momentBytes = (long) format.channels * Short.BYTES;
    boolean known = promised < UNKNOWN_BYTES;
    if (known && promised > file.remaining()) {
      throw new UserError(
          "%s is cut off: it says that it has %,d samples, but %,d are there; copy it anew."
              .formatted(name, promised / momentBytes, file.remaining() / momentBytes));
    }
    long moments = Math.min(promised, file.remaining()) / momentBytes;
    Mono mono = new Mono(name, format.channels);
    for (long i = 0; i < moments * format.channels; i++) {
      mono.add(file.getShort());
    }
    return new Sound(mono.samples(), format.rate);
  }

  private static String encoding(Format format) {
    return switch (format.kind) {
      case PCM -> format.bits + "-bit samples";
      case FLOAT -> format.bits + "-bit floating-point samples";
      default -> "compressed samples (WAV format %d)".formatted(format.kind);
    };
  }

  private static UserError damaged(String name) {
    return new UserError(name + " is a damaged WAV file; save the sound anew.");
  }
}
