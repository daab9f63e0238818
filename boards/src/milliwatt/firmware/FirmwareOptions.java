package milliwatt.firmware;

import java.util.List;
import java.util.Optional;

/**
 * What a firmware contains beside the program.
 *
 * @param mlperf set if it also answers {@code infer}: then the program has the class {@code
 *     TinymlFirmware}
 * @param explicitNullChecks whether the translated code checks for null itself
 * @param flags for the compiler and linker, for example {@code -fsanitize=undefined,address};
 *     {@code -DMW_NO_SENTENCES} leaves the sentences of refusals out of flash
 */
public record FirmwareOptions(
    Optional<MlperfProfile> mlperf, boolean explicitNullChecks, List<String> flags) {
  public static final FirmwareOptions PLAIN =
      new FirmwareOptions(Optional.empty(), false, List.of());

  public FirmwareOptions {
    flags = List.copyOf(flags);
  }
}
