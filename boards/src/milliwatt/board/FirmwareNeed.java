package milliwatt.board;

/**
 * Bytes that a firmware takes.
 *
 * @param flash code and model
 * @param ram everything else
 */
public record FirmwareNeed(long flash, long ram) {
  /** The sums of what a linked firmware and its run report; no byte may be in two of them. */
  public static FirmwareNeed of(
      long code, long model, long statics, long stack, long heap, long arena) {
    return new FirmwareNeed(code + model, statics + stack + heap + arena);
  }
}
