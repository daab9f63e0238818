package milliwatt.board;

import java.util.List;
import java.util.Optional;

/**
 * Whether a firmware fits a board.
 *
 * @param parts flash and RAM, or the one memory that a board has for both
 */
public record Fit(List<Part> parts) {
  /**
   * One kind of memory.
   *
   * @param need bytes
   * @param room bytes; empty where the board's are not known
   */
  public record Part(String memory, long need, Optional<Long> room) {
    /** Bytes to spare; negative if they are short. */
    public Optional<Long> spare() {
      return room.map(bytes -> bytes - need);
    }
  }

  public static Fit of(FirmwareNeed need, Memory memory) {
    if (memory.shared()) {
      long both = need.flash() + need.ram();
      return new Fit(List.of(new Part("flash and RAM together", both, memory.sketchRam().value())));
    }
    return new Fit(
        List.of(
            new Part("flash", need.flash(), memory.sketchFlash().value()),
            new Part("RAM", need.ram(), memory.sketchRam().value())));
  }

  /** Empty where a part that might be too small is not known. */
  public Optional<Boolean> fits() {
    if (parts.stream().anyMatch(part -> part.spare().filter(spare -> spare < 0).isPresent())) {
      return Optional.of(false);
    }
    return parts.stream().allMatch(part -> part.room().isPresent())
        ? Optional.of(true)
        : Optional.empty();
  }
}
