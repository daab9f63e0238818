package milliwatt.spotting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import milliwatt.cli.UserError;

/**
 * Clips with known words: {@code WORD/CLIP.wav} or {@code .flac}.
 *
 * @param clips in the order of their paths
 * @param others how many files are none, and are left out
 */
public record ClipFolder(List<Word> clips, int others) {

  /** A clip and the word that is said in it. */
  public record Word(String word, Path file) {}

  /**
   * Lists a folder.
   *
   * @throws UserError if there are no clips
   */
  public static ClipFolder read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserError(
          Files.exists(folder)
              ? folder + " is a file; name a folder with a folder for each word in it."
              : "There is no folder " + folder + ".");
    }
    List<Word> clips = new ArrayList<>();
    int others = 0;
    try {
      for (Path word : children(folder)) {
        for (Path file : Files.isDirectory(word) ? children(word) : List.of(word)) {
          String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
          if (Files.isDirectory(word) && (name.endsWith(".wav") || name.endsWith(".flac"))) {
            clips.add(new Word(word.getFileName().toString(), file));
          } else {
            others++;
          }
        }
      }
    } catch (IOException e) {
      throw new UserError("Reading " + folder + " failed (" + e.getMessage() + ").");
    }
    if (clips.isEmpty()) {
      throw new UserError(
          "There are no clips in %s; they lie in a folder for each word, as WAV or FLAC: %s."
              .formatted(folder, folder.resolve("cat").resolve("1.wav")));
    }
    return new ClipFolder(List.copyOf(clips), others);
  }

  /** One second of a clip of any length: zeros behind a short one, the loudest of a long one. */
  public static short[] second(short[] samples) {
    return Clip.second(samples);
  }

  /** Without what is hidden. */
  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
