package milliwatt.twin;

/** What the twin's serial line is connected to. */
public enum Serial {
  /** The process's standard streams, for the program that started it. */
  STREAMS("stdio"),
  /** A pseudo terminal, for any other program. */
  TERMINAL("pty");

  private final String qemu;

  Serial(String qemu) {
    this.qemu = qemu;
  }

  String qemu() {
    return qemu;
  }
}
