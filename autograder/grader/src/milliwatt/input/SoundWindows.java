package milliwatt.input;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import milliwatt.audio.Sound;
import milliwatt.cli.UserError;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * A WAV or FLAC file of 16-bit samples, for a model that takes samples as they are: int16, or
 * float32 from -1 to 1. Several channels are averaged; the sampling rate is taken for the model's.
 * Each inference gets the next window of samples; what is left at the end and fills no window is
 * left out.
 */
final class SoundWindows {
  /** Fewer numbers than this are no sound. */
  private static final int FEWEST_SAMPLES = 64;

  private static final float FULL_SCALE = 32_768;

  private SoundWindows() {}

  /**
   * The bytes for the tensor, of one inference after the other.
   *
   * @throws UserError if the model takes no samples, or the file is not such a sound
   */
  static byte[] read(Path file, Tensor tensor) {
    requireSamples(file, tensor);
    short[] samples = Sound.read(file).samples();
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
}
