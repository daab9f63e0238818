package milliwatt.firmware;

/** The linked program is larger than the target's flash or RAM. */
public final class DoesNotFit extends FirmwareException {
  /** Which memory is too small: {@code flash} or {@code RAM}. */
  public final String memory;

  /** By how many bytes. */
  public final long missingBytes;

  DoesNotFit(Target target, String memory, long missingBytes) {
    super(
        "The program does not fit on %s: it needs %,d bytes of %s more than the %,d there are."
            .formatted(
                target.id(),
                missingBytes,
                memory,
                memory.equals("flash") ? target.flashBytes() : target.ramBytes()));
    this.memory = memory;
    this.missingBytes = missingBytes;
  }
}
