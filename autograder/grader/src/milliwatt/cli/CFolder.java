package milliwatt.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import milliwatt.lab.Lab;
import milliwatt.translate.Translation;

/** A folder with a program in C, and the headers that it includes. */
record CFolder(Path folder) {
  private static final String SIGN = "'milliwatt translate' wrote this file";
  private static final List<String> HEADERS = List.of("mw.h", "mw_math.h");

  /**
   * Writes the files over those of an earlier translation.
   *
   * @throws UserError if there is another file in the way; then nothing is written
   */
  void write(Translation translation, Lab lab) throws IOException {
    Map<String, String> files = new LinkedHashMap<>(translation.files());
    for (String header : HEADERS) {
      files.put(header, firmware(header));
    }
    files.keySet().forEach(name -> OutputFile.refuseForeign(folder.resolve(name), SIGN));
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new UserError(folder + " is a file; name a folder.");
    } catch (IOException e) {
      throw new UserError("Making the folder " + folder + " failed (" + e.getMessage() + ").");
    }
    files.forEach(
        (name, text) -> {
          String signed = "/* %s, a part of %s. */\n%s".formatted(SIGN, lab.id(), text);
          OutputFile.write(folder.resolve(name), signed.getBytes(StandardCharsets.UTF_8));
        });
  }

  private static String firmware(String name) throws IOException {
    String resource = "/boards/firmware/" + name;
    try (InputStream in = CFolder.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
