package milliwatt.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command is asked to write: whole or not at all, and failures told in sentences. */
final class OutputFile {
  private static final int HEAD_BYTES = 1000;

  private OutputFile() {}

  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static void write(Path output, byte[] content) {
    write(output, out -> out.write(content));
  }

  /**
   * Writes beside the file and then takes its place, so that an interruption leaves the old one.
   */
  static void write(Path output, Content content) {
    if (Files.isDirectory(output)) {
      throw new UserError(output + " is a folder; name a file in it.");
    }
    Path unfinished = output.resolveSibling(output.getFileName() + ".unfinished");
    try {
      if (Files.exists(output) && !Files.isRegularFile(output)) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(output))) {
          content.writeTo(out); // A pipe or a terminal.
        }
        return;
      }
      try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        content.writeTo(out);
      }
      Files.move(unfinished, output, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      throw new UserError("There is no folder for " + output + "; make it first.");
    } catch (AccessDeniedException e) {
      throw new UserError("You may not write " + output + "; name another place.");
    } catch (IOException e) {
      throw new UserError("Writing " + output + " failed (" + e.getMessage() + ").");
    } finally {
      delete(unfinished);
    }
  }

  /** Refuses to write a result over what it was made from. */
  static void refuseToReplace(Path output, Path... inputs) {
    for (Path input : inputs) {
      if (input != null && same(output, input)) {
        throw new UserError("Writing to " + output + " would replace an input; name another file.");
      }
    }
  }

  /**
   * Refuses to write over a file that this command did not write.
   *
   * @param sign a text near the beginning of each file that it writes
   */
  static void refuseForeign(Path output, String sign) {
    if (!Files.isRegularFile(output)) {
      return;
    }
    try (InputStream in = Files.newInputStream(output)) {
      String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
      if (!head.contains(sign)) {
        throw new UserError(
            "%s is there already, and this command did not write it; name another place."
                .formatted(output));
      }
    } catch (IOException e) {
      throw new UserError("Reading " + output + " failed (" + e.getMessage() + ").");
    }
  }

  private static void delete(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // It stays beside the output under a name that says what it is.
    }
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // The output does not exist yet.
    }
  }
}
