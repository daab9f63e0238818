package milliwatt.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import milliwatt.cli.UserError;
import milliwatt.model.ModelFile;
import tinyml.Tensor;

/**
 * What a file holds for a model: the bytes of all inputs of one inference, back to back, one
 * inference after the other.
 *
 * @param source what to call it in a message
 * @param each bytes of one inference
 * @param count inferences; 0 if nobody knows yet
 */
public record Inputs(InputStream bytes, String source, int each, long count)
    implements AutoCloseable {

  /**
   * Opens a file. Its name says what it is: {@code .npy}, a sound ({@code .wav}, {@code .flac}), an
   * image ({@code .png}, {@code .jpg}, {@code .bmp}, {@code .gif}), or otherwise raw tensors.
   *
   * @throws UserError if it cannot be read, or does not fit the model
   */
  public static Inputs open(Path file, ModelFile model) {
    if (!Files.exists(file)) {
      throw new UserError("There is no file " + file + "; --in takes a file of inputs.");
    }
    if (Files.isDirectory(file) || !Files.isReadable(file)) {
      throw new UserError(file + " cannot be read; --in takes a file of inputs.");
    }
    try {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      return switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "npy" -> of(file, model, NumpyFile.read(file, only(model, file)));
        case "wav", "flac" -> of(file, model, SoundWindows.read(file, only(model, file)));
        case "png", "jpg", "jpeg", "bmp", "gif" ->
            of(file, model, ImageFile.read(file, only(model, file)));
        default -> raw(file, model);
      };
    } catch (IOException e) {
      throw new UserError("Reading " + file + " failed (" + e.getMessage() + ").");
    }
  }

  /** The inputs of at most so many inferences. */
  public List<byte[]> take(int most) throws IOException {
    List<byte[]> vectors = new ArrayList<>();
    while (vectors.size() < most) {
      byte[] vector = next(vectors.size());
      if (vector == null) {
        break;
      }
      vectors.add(vector);
    }
    return vectors;
  }

  /**
   * The inputs of the next inference; null if there are no more.
   *
   * @param taken how many were taken already
   * @throws UserError if the last one is not complete, or there is none at all
   */
  public byte[] next(long taken) throws IOException {
    byte[] vector = bytes.readNBytes(each);
    if (vector.length == 0 && taken > 0) {
      return null;
    }
    if (vector.length < each) {
      throw incomplete(source, taken * each + vector.length, each);
    }
    return vector;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private static Inputs of(Path file, ModelFile model, byte[] bytes) {
    int each = bytesOfOne(model);
    return new Inputs(new ByteArrayInputStream(bytes), file.toString(), each, bytes.length / each);
  }

  private static Inputs raw(Path file, ModelFile model) throws IOException {
    int each = bytesOfOne(model);
    boolean regular = Files.isRegularFile(file);
    long bytes = regular ? Files.size(file) : 0;
    if (regular && (bytes == 0 || bytes % each != 0)) {
      throw incomplete(file.toString(), bytes, each);
    }
    InputStream stream = new BufferedInputStream(Files.newInputStream(file));
    return new Inputs(stream, file.toString(), each, bytes / each);
  }

  private static int bytesOfOne(ModelFile model) {
    return IntStream.range(0, model.model().inputs()).map(i -> input(model, i).bytes).sum();
  }

  private static Tensor input(ModelFile model, int i) {
    return model.model().tensors[model.model().input(i)];
  }

  private static Tensor only(ModelFile model, Path file) {
    int inputs = model.model().inputs();
    if (inputs != 1) {
      throw new UserError(
          "%s has %d inputs, but %s can fill only one; give raw tensors, back to back."
              .formatted(model.name(), inputs, file));
    }
    return input(model, 0);
  }

  private static UserError incomplete(String source, long bytes, int each) {
    return new UserError(
        "%s has %,d bytes, which is not a whole number of inputs: one inference takes %,d bytes."
            .formatted(source, bytes, each));
  }
}
