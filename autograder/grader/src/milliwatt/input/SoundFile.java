package milliwatt.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import milliwatt.cli.UserError;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * A WAV file of 16-bit samples, for a model that takes samples as they are: int16, or float32 from
 * -1 to 1. Several channels are averaged; the sampling rate is taken for the model's. Each
 * inference gets the next window of samples; what is left at the end and fills no window is left
 * out.
 */
final class SoundFile {
  /** Fewer numbers than this are no sound. */
  private static final int FEWEST_SAMPLES = 64;

  private static final float FULL_SCALE = 32_768;

  private SoundFile() {}

  /**
   * The bytes for the tensor, of one inference after the other.
   *
   * @throws UserError if the model takes no samples, or the file is not such a sound
   */
  static byte[] read(Path file, Tensor tensor) throws IOException {
    requireSamples(file, tensor);
    short[] samples = samples(file);
    int windows = samples.length / tensor.elements();
    if (windows == 0) {
      throw new UserError(
          "%s has %,d samples, but one inference takes %,d."
              .formatted(file, samples.length, tensor.elements()));
    }
    ByteBuffer bytes = ByteBuffer.allocate(windows * tensor.bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < windows * tensor.elements(); i++) {
      if (tensor.type == TensorType.FLOAT32) {
        bytes.putFloat(samples[i] / FULL_SCALE);
      } else {
        bytes.putShort(samples[i]);
      }
    }
    return bytes.array();
  }

  private static void requireSamples(Path file, Tensor tensor) {
    boolean list = Shapes.withoutOnes(Shapes.of(tensor)).length == 1;
    boolean type = tensor.type == TensorType.INT16 || tensor.type == TensorType.FLOAT32;
    if (!list || !type || tensor.elements() < FEWEST_SAMPLES) {
      throw new UserError(
          "%s is a sound, but this model takes no samples: its input of %s must be computed from them first (features, such as a spectrogram)."
              .formatted(file, Shapes.inWords(Shapes.of(tensor))));
    }
  }

  private static short[] samples(Path file) throws IOException {
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(file.toFile())) {
      AudioFormat format = sound.getFormat();
      if (format.getEncoding() != AudioFormat.Encoding.PCM_SIGNED
          || format.getSampleSizeInBits() != Short.SIZE) {
        throw new UserError(
            "%s is %s; save it as WAV with 16-bit samples.".formatted(file, format));
      }
      var content = new ByteArrayOutputStream();
      sound.transferTo(content);
      ByteBuffer bytes =
          ByteBuffer.wrap(content.toByteArray())
              .order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
      int channels = format.getChannels();
      short[] samples = new short[bytes.remaining() / Short.BYTES / channels];
      for (int i = 0; i < samples.length; i++) {
        int[] all = new int[channels];
        Arrays.setAll(all, _ -> bytes.getShort());
        samples[i] = (short) Math.round((double) Arrays.stream(all).sum() / channels);
      }
      return samples;
    } catch (UnsupportedAudioFileException e) {
      throw new UserError(file + " is no WAV file that can be read.");
    }
  }
}
