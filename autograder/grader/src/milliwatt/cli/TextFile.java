package milliwatt.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A short text file that a command is given. */
final class TextFile {
  private static final long LIMIT_BYTES = 1 << 20;

  private TextFile() {}

  /**
   * Its lines, without empty ones at the end.
   *
   * @throws UserError if it cannot be read as text
   */
  static List<String> lines(Path file) {
    try {
      if (Files.size(file) > LIMIT_BYTES) {
        throw new UserError(file + " is larger than a megabyte; is it the right file?");
      }
      return Files.readString(file).stripTrailing().lines().toList();
    } catch (NoSuchFileException e) {
      throw new UserError("There is no file " + file + ".");
    } catch (CharacterCodingException e) {
      throw new UserError(file + " is not UTF-8 text: save it as UTF-8.");
    } catch (IOException e) {
      throw new UserError("Reading " + file + " failed (" + e.getMessage() + ").");
    }
  }
}
