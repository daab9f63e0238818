package milliwatt.sketch;

import java.util.Map;
import java.util.Optional;
import milliwatt.board.Board;

/**
 * The Arduino core of a board, as arduino-cli installs it.
 *
 * @param fqbn the board's full name
 * @param index where the package is announced; empty for those that arduino-cli knows by itself
 */
public record BoardPackage(String fqbn, Optional<String> index) {
  /** As the vendors' own instructions name them, by the first part of a package's name. */
  private static final Map<String, String> INDEXES =
      Map.of(
          "adafruit",
          "https://adafruit.github.io/arduino-board-index/package_adafruit_index.json",
          "esp32",
          "https://espressif.github.io/arduino-esp32/package_esp32_index.json",
          "Seeeduino",
          "https://files.seeedstudio.com/arduino/package_seeeduino_boards_index.json",
          "SparkFun",
          "https://raw.githubusercontent.com/sparkfun/Arduino_Apollo3/main/package_sparkfun_apollo3_index.json",
          "SPRESENSE",
          "https://github.com/sonydevworld/spresense-arduino-compatible/releases/download/generic/package_spresense_index.json",
          "STMicroelectronics",
          "https://github.com/stm32duino/BoardManagerFiles/raw/main/package_stmicroelectronics_index.json");

  /** Empty for boards without an Arduino core. */
  public static Optional<BoardPackage> of(Board board) {
    return board
        .tools()
        .fqbn()
        .value()
        .filter(fqbn -> !fqbn.equals("none"))
        .map(
            fqbn -> {
              String vendor = fqbn.substring(0, fqbn.indexOf(':'));
              return new BoardPackage(fqbn, Optional.ofNullable(INDEXES.get(vendor)));
            });
  }

  /** The package: the first two parts of the board's full name. */
  public String name() {
    String[] parts = fqbn.split(":");
    return parts[0] + ":" + parts[1];
  }
}
