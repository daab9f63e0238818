package milliwatt.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.cli.UserError;
import tinyml.Model;
import tinyml.ModelError;

/**
 * A model as it lies on the disk.
 *
 * @param name the file's name, for messages
 * @param bytes the whole file
 * @param model what the bytes say
 */
public record ModelFile(String name, byte[] bytes, Model model) {

  /**
   * Reads and checks a model.
   *
   * @throws UserError if there is no such file, it cannot be read, or it is not a model
   */
  public static ModelFile read(Path path) {
    if (!Files.exists(path)) {
      throw new UserError("There is no file " + path + "; name a .tflite file.");
    }
    if (Files.isDirectory(path)) {
      throw new UserError(path + " is a folder; name a .tflite file in it.");
    }
    if (!Files.isReadable(path)) {
      throw new UserError("You may not read " + path + "; change its permissions first.");
    }
    try {
      byte[] bytes = Files.readAllBytes(path);
      return new ModelFile(path.getFileName().toString(), bytes, new Model(bytes));
    } catch (ModelError e) {
      throw new UserError(path + " is not a model that can be read: " + e.getMessage() + ".");
    } catch (IOException e) {
      throw new UserError("Reading " + path + " failed (" + e.getMessage() + ").");
    } catch (OutOfMemoryError e) {
      throw new UserError(path + " is too large to be a model for a microcontroller.");
    }
  }

  /** A model of the course's own, for example {@code /models/sine/sine_int8.tflite}. */
  public static ModelFile resource(String path) {
    try (InputStream in = ModelFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("there is no resource " + path);
      }
      byte[] bytes = in.readAllBytes();
      return new ModelFile(path.substring(path.lastIndexOf('/') + 1), bytes, new Model(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An operator's name in the schema, for example {@code CONV_2D}. */
  public String operatorName(int operator) {
    return OperatorEntry.of(operator, model.operators[operator]).name();
  }

  /**
   * Products of a value and a weight that an operator adds up, counted without regard to padding; 0
   * for operators that are not made of them.
   */
  public long operatorProducts(int operator) {
    return Cost.of(model, model.operators[operator]).macs();
  }

  public ModelEntry entry() {
    return ModelEntry.of(name, bytes, model);
  }
}
