package milliwatt.model;

import java.io.IOException;
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

  public ModelEntry entry() {
    return ModelEntry.of(name, bytes, model);
  }
}
