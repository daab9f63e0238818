package milliwatt.sketch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import milliwatt.firmware.FirmwareException;

/**
 * Writes an export. A list of what was written stays in the folder: only files that are on it, and
 * are as they were written, are ever replaced or removed.
 */
public final class ExportFolder {
  /** Not seen by arduino-cli, which looks at sources only. */
  static final String LIST = "milliwatt-export.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  public ExportFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes all files; those of an earlier export that are not needed any more go.
   *
   * @throws FirmwareException if something in the folder is not ours: then nothing is changed
   */
  public void write(Export export) throws IOException {
    Map<String, String> ours = written();
    for (Map.Entry<String, String> file : ours.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (Files.exists(path) && !check(Files.readAllBytes(path)).equals(file.getValue())) {
        throw new FirmwareException(
            "%s was changed after Milliwatt wrote it. Name another folder, or remove this one first."
                .formatted(path));
      }
    }
    for (String path : ours.keySet()) {
      Files.deleteIfExists(folder.resolve(path));
    }
    Files.createDirectories(folder);
    for (String each : export.folders()) {
      Files.createDirectories(folder.resolve(each));
    }
    // The list first: whatever interrupts the rest, the folder is known as ours.
    Files.writeString(folder.resolve(LIST), list(export));
    for (Map.Entry<String, String> file : export.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** The checks of the files of an earlier export by their paths. */
  private Map<String, String> written() throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    if (!Files.isDirectory(folder)) {
      throw new FirmwareException("%s is a file; name a folder.".formatted(folder));
    }
    Path list = folder.resolve(LIST);
    if (!Files.exists(list)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new FirmwareException(
              "%s holds files that Milliwatt did not write. Name an empty folder, or one that is not there yet."
                  .formatted(folder));
        }
      }
      return files;
    }
    JsonNode named = JSON.readTree(list.toFile()).path("files");
    named.propertyStream().forEach(file -> files.put(file.getKey(), file.getValue().asText()));
    return files;
  }

  private static String list(Export export) throws IOException {
    ObjectNode list = JSON.createObjectNode();
    list.put("board", export.board().id());
    list.put("program", export.program().title());
    list.put("build", export.program().build());
    ObjectNode files = list.putObject("files");
    export
        .files()
        .forEach((path, text) -> files.put(path, check(text.getBytes(StandardCharsets.UTF_8))));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n";
  }

  private static String check(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return "%08x".formatted(crc.getValue());
  }
}
