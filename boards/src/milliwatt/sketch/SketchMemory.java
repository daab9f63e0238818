package milliwatt.sketch;

import milliwatt.board.Board;

/**
 * The memory that an exported program takes for itself. The vendor's core needs the rest, and only
 * its linker knows how much that is.
 *
 * @param heapBytes a static array, for objects and for what the host loads
 * @param stackBytes of the stack that the core calls a sketch on
 */
public record SketchMemory(int heapBytes, int stackBytes) {
  private static final long LARGEST_HEAP = 256 << 10;

  /** Where nothing is known: a project for an SDK that we have not seen. */
  private static final SketchMemory UNKNOWN = new SketchMemory(128 << 10, 4 << 10);

  /** Half of what a sketch gets leaves room for every core here. */
  public static SketchMemory of(Board board) {
    return board
        .memory()
        .sketchRam()
        .value()
        .map(ram -> new SketchMemory(heap(board, ram), stack(board)))
        .orElse(UNKNOWN);
  }

  private static int heap(Board board, long ram) {
    // The ESP32's static variables must fit one bank of 160 KiB, of which its core takes a part.
    long half = Math.min(ram / 2, isEsp32(board) ? 96 << 10 : LARGEST_HEAP);
    return (int) (half & -1024);
  }

  /**
   * Of the stack of the task that a core runs sketches in: main of Mbed OS has 32 KiB on the Nano
   * (ArduinoCore-mbed, variants/ARDUINO_NANO33BLE/conf/mbed_app.json) and 4 KiB on the SparkFun
   * Edge (Arduino_Apollo3, variants/SFE_EDGE/mbed/mbed_config.h), loop of the Adafruit nRF52 core 4
   * KiB (cores/nRF5/main.cpp), loop of the ESP32 8 KiB (cores/esp32/main.cpp). SAMD51 and STM32
   * have no tasks: their stack grows down from the end of RAM. Of NuttX on the Spresense we know no
   * figure.
   */
  private static int stack(Board board) {
    return switch (board.id()) {
      case "sparkfun-edge", "circuit-playground-bluefruit", "spresense" -> 3 << 10;
      case "esp32-devkitc", "esp-eye" -> 6 << 10;
      default -> 8 << 10;
    };
  }

  private static boolean isEsp32(Board board) {
    return board.processor().core().value().orElse("").contains("Xtensa");
  }
}
