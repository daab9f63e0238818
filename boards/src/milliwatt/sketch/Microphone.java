package milliwatt.sketch;

import milliwatt.board.Board;

/** The driver of a board's microphone in its sketch. Nobody has tried one on a board. */
enum Microphone {
  PDM("microphone_pdm.cpp", "the library PDM, which comes with the core"),
  PDM_SPI(
      "microphone_pdm_spi.cpp",
      "the library Adafruit_ZeroPDMSPI; install it first, or the sketch is built without a microphone"),
  ANALOG(
      "microphone_analog.cpp",
      "the library Seeed_Arduino_Mic; install it first, or the sketch is built without a microphone"),
  I2S("microphone_i2s.cpp", "the I2S driver, which comes with the core"),

  /**
   * There is no microphone, or we know no library for it: that of the SparkFun Edge is analogue.
   */
  NONE("no_microphone.c", "");

  private final String file;
  private final String library;

  Microphone(String file, String library) {
    this.file = file;
    this.library = library;
  }

  static Microphone of(Board board) {
    return switch (board.id()) {
      case "nano33ble", "circuit-playground-bluefruit" -> PDM;
      case "edgebadge" -> PDM_SPI;
      case "wio-terminal" -> ANALOG;
      case "esp-eye" -> I2S;
      default -> NONE;
    };
  }

  /** Path under {@code boards/firmware}. */
  String path() {
    return "arduino/" + file;
  }

  /** For the folder's README: what it can do, and that nobody has tried it. */
  String described() {
    return this == NONE
        ? "none: `mw T listen 0 1600%` answers that there is no microphone."
        : "by %s. `mw T listen 0 1600%%` puts a tenth of a second of it into the load buffer. *Untested on hardware.*"
            .formatted(library);
  }
}
