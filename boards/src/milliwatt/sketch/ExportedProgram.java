package milliwatt.sketch;

import java.util.Map;
import java.util.Optional;
import milliwatt.firmware.FirmwareBuild;
import milliwatt.firmware.MlperfProfile;

/**
 * What is to be exported.
 *
 * @param title what it is, for people
 * @param whose where its classes come from, a sentence
 * @param files translated C by name, with explicit checks for null
 * @param model the model that goes into flash, and how {@code infer} understands its numbers
 */
public record ExportedProgram(
    String title, String whose, Map<String, String> files, Optional<InFlash> model) {

  /** A model in flash. */
  public record InFlash(byte[] bytes, MlperfProfile profile) {}

  /** What the board answers to {@code mw TAG build} once the program is on it. */
  public String build() {
    return FirmwareBuild.buildHash(files);
  }
}
