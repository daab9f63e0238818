package milliwatt.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What can go wrong with a file that a command is asked to write, in sentences. */
final class OutputFile {
  private OutputFile() {}

  /** Refuses to write a result over what it was made from. */
  static void refuseToReplace(Path output, Path... inputs) {
    for (Path input : inputs) {
      if (input != null && same(output, input)) {
        throw new UserError("Writing to " + output + " would replace an input; name another file.");
      }
    }
  }

  static UserError failed(Path output, IOException e) {
    if (Files.isDirectory(output)) {
      return new UserError(output + " is a folder; name a file in it.");
    }
    return switch (e) {
      case NoSuchFileException _ ->
          new UserError("There is no folder for " + output + "; make it first.");
      case AccessDeniedException _ ->
          new UserError("You may not write " + output + "; name another place.");
      default -> new UserError("Writing " + output + " failed (" + e.getMessage() + ").");
    };
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // The output does not exist yet.
    }
  }
}
