package milliwatt.board;

/** How much of a board's claim we can prove ourselves, without owning the board. */
public enum Tier {
  EMULATED(
      "emulated",
      "The same core runs in QEMU with this board's flash and RAM: its firmware is built and"
          + " tested there at every change."),
  BUILT(
      "built",
      "The firmware compiles and links for this core and its size is checked; nothing here runs"
          + " it."),
  DESCRIBED(
      "described",
      "Nothing here can build for this core. The steps say what you have to get and do; nobody has"
          + " tried them.");

  private final String word;
  private final String meaning;

  Tier(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** As board.yaml and the command line write it. */
  public String word() {
    return word;
  }

  public String meaning() {
    return meaning;
  }
}
