package milliwatt.models.tflite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the commands do that make files of this module again: write them to a folder. */
public final class WriteFiles {
  private WriteFiles() {}

  /**
   * Writes files, and says so; ends the program where that fails.
   *
   * @param arguments of the command: the folder, and nothing else
   * @param files bytes by file name
   */
  public static void to(String[] arguments, Map<String, byte[]> files) {
    if (arguments.length != 1) {
      System.err.println("This command needs one argument: the folder to write to.");
      System.exit(2);
    }
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = Files.createDirectories(Path.of(arguments[0])).resolve(file.getKey());
        Files.write(path, file.getValue());
        System.out.printf("%-28s %6d bytes%n", file.getKey(), file.getValue().length);
      }
    } catch (IOException e) {
      System.err.println("Writing to " + arguments[0] + " failed: " + e.getMessage());
      System.exit(1);
    }
  }
}
