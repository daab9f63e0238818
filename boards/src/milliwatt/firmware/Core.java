package milliwatt.firmware;

import java.util.List;

/**
 * A processor that firmware is built for, and the machine of QEMU that has it.
 *
 * <p>The machine's own RAM is the window that host and firmware share; flash and RAM of the board
 * lie in other memories of the machine, at {@code FLASH_ORIGIN} and {@code RAM_ORIGIN}.
 */
public enum Core {
  M4("Cortex-M4F", "mps2-an386", 0x2100_0000L, 16L << 20, 4 << 20, 4 << 20, "-mfpu=fpv4-sp-d16"),
  M7("Cortex-M7", "mps2-an500", 0x6000_0000L, 16L << 20, 4 << 20, 4 << 20, "-mfpu=fpv5-sp-d16"),
  M55("Cortex-M55", "mps3-an547", 0x6000_0000L, 2L << 30, 512 << 10, 512 << 10, "-DMW_AN547"),

  /** A process of this machine. */
  NATIVE("this machine", "", 0, 0, 0, 0, "-DMW_EXPLICIT_NULL");

  static final long FLASH_ORIGIN = 0;
  static final long RAM_ORIGIN = 0x2000_0000L;

  /** How much of the machine's RAM is used as the window. */
  public static final int WINDOW_BYTES = 16 << 20;

  private final String title;
  private final String machine;
  private final long windowOrigin;
  private final long machineBytes;
  private final int largestFlash;
  private final int largestRam;
  private final String own;

  Core(
      String title,
      String machine,
      long windowOrigin,
      long machineBytes,
      int largestFlash,
      int largestRam,
      String own) {
    this.title = title;
    this.machine = machine;
    this.windowOrigin = windowOrigin;
    this.machineBytes = machineBytes;
    this.largestFlash = largestFlash;
    this.largestRam = largestRam;
    this.own = own;
  }

  /** As data sheets name it. */
  public String title() {
    return title;
  }

  /** QEMU's name of the machine; empty for {@link #NATIVE}. */
  public String machine() {
    return machine;
  }

  /** Bytes of the machine's RAM, which QEMU does not let us choose. */
  public long machineBytes() {
    return machineBytes;
  }

  /** The most flash that the machine can stand for, in bytes. */
  public int largestFlash() {
    return largestFlash;
  }

  /** The most RAM that the machine can stand for, in bytes. */
  public int largestRam() {
    return largestRam;
  }

  long windowOrigin() {
    return windowOrigin;
  }

  /** What gcc must know of the processor, for compiling and linking. */
  public List<String> flags() {
    return switch (this) {
      case M4 -> List.of("-mcpu=cortex-m4", "-mthumb", "-mfloat-abi=hard", own);
      case M7 -> List.of("-mcpu=cortex-m7", "-mthumb", "-mfloat-abi=hard", own);
      case M55 -> List.of("-mcpu=cortex-m55", "-mthumb", "-mfloat-abi=hard", own);
      case NATIVE -> List.of(own);
    };
  }

  /** The folder of {@code boards/firmware} that implements {@code platform.h} for it. */
  String platform() {
    return this == NATIVE ? "native" : "mps";
  }
}
