package milliwatt.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import milliwatt.serial.PortInfo;
import milliwatt.serial.UsbId;

/** What devices have to know of the boards: their names, and how they appear on USB. */
public final class KnownBoards {
  private final List<KnownBoard> boards;

  /**
   * @param id as in {@code board:ID} and {@code twin:ID}
   * @param emulated whether it has a twin
   * @param usb all that it may report
   */
  public record KnownBoard(String id, String name, boolean emulated, List<UsbId> usb) {}

  KnownBoards(List<KnownBoard> boards) {
    this.boards = boards;
  }

  /** Those of {@code boards/boards.yaml} on the class path. */
  public static KnownBoards all() {
    return read(KnownBoards.class.getClassLoader());
  }

  static KnownBoards read(ClassLoader loader) {
    List<KnownBoard> boards = new ArrayList<>();
    for (JsonNode id : yaml(loader, "boards/boards.yaml")) {
      JsonNode board = yaml(loader, "boards/" + id.asText() + "/board.yaml");
      List<UsbId> usb = new ArrayList<>();
      board.at("/usb/ids/value").forEach(pair -> usb.add(UsbId.parse(pair.asText())));
      boards.add(
          new KnownBoard(
              id.asText(),
              board.path("name").asText(),
              board.path("tier").asText().equals("emulated"),
              usb));
    }
    return new KnownBoards(boards);
  }

  public List<KnownBoard> boards() {
    return boards;
  }

  /** The boards that a port may lead to. Several, where they have the same bridge to USB. */
  public List<KnownBoard> at(PortInfo port) {
    return boards.stream()
        .filter(board -> port.usb().filter(board.usb()::contains).isPresent())
        .toList();
  }

  private static JsonNode yaml(ClassLoader loader, String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      YAMLMapper mapper = new YAMLMapper();
      return in == null ? mapper.createObjectNode() : mapper.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
