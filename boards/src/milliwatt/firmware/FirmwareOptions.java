package milliwatt.firmware;

import java.util.List;
import java.util.Optional;

/**
 * What a firmware contains beside the program.
 *
 * @param mlperf set if it also answers {@code infer}: then the program has the class {@code
 *     TinymlFirmware}
 * @param explicitNullChecks whether the translated code checks for null itself
 * @param release whether flash is to be saved, as in the last build before a product leaves: a trap
 *     or refusal is its kind and line alone, and gcc sees the translated program as a whole. For
 *     twins, whose processor finds the traps
 * @param flags for the compiler and linker, for example {@code -fsanitize=undefined,address}
 */
public record FirmwareOptions(
    Optional<MlperfProfile> mlperf,
    boolean explicitNullChecks,
    boolean release,
    List<String> flags) {
  public static final FirmwareOptions PLAIN =
      new FirmwareOptions(Optional.empty(), false, false, List.of());

  public FirmwareOptions {
    flags = List.copyOf(flags);
  }
}
