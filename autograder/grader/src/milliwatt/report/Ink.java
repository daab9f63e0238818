package milliwatt.report;

/** The few terminal styles a report uses; only colours that a user's theme can choose. */
enum Ink {
  BOLD("1"),
  DIM("2"),
  RED("1;31"),
  GREEN("32"),
  YELLOW("33"),
  MAGENTA("35"),
  CYAN("36");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String on(String text) {
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
