package milliwatt.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import milliwatt.cli.UserError;
import milliwatt.device.DispatchSource;
import milliwatt.device.SandboxModule;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.FirmwareBuild;
import milliwatt.firmware.FirmwareException;
import milliwatt.firmware.FirmwareOptions;
import milliwatt.firmware.MlperfProfile;
import milliwatt.firmware.Target;
import milliwatt.model.ModelFile;
import milliwatt.runtime.RuntimeProgram;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.Source;
import milliwatt.translate.ClosedSet;
import milliwatt.translate.Translation;
import milliwatt.translate.Translator;

/** Builds firmware for one model: only what the model can reach is translated. */
public final class ModelBuild {
  private final Translator translator;
  private final FirmwareBuild firmware = new FirmwareBuild();

  /**
   * A firmware and the C that it was made from.
   *
   * @param translation null where a person wrote the C
   */
  public record Built(Firmware firmware, Translation translation) {}

  public ModelBuild(SandboxModule module) {
    translator = new Translator(List.of(module.path()));
  }

  /**
   * Translates and builds a runtime with its model in flash.
   *
   * @throws UserError if it cannot be translated, a tool is missing, or it does not fit
   */
  public Built build(
      RuntimeProgram program, ModelFile model, Target target, Optional<MlperfProfile> mlperf) {
    Translation made = translate(program, reach(model));
    FirmwareOptions options = new FirmwareOptions(mlperf, false, true, List.of());
    return new Built(build(made.files(), model, target, options), made);
  }

  /**
   * Translates what the program may meet.
   *
   * @throws UserError if it cannot be translated
   */
  Translation translate(RuntimeProgram program, ClosedSet constants) {
    // The dispatcher is for class files; the translator makes its own.
    List<Source> sources =
        program.sources().stream()
            .filter(source -> !source.path().equals(DispatchSource.PATH))
            .toList();
    Translation made =
        translator.translate(
            sources,
            program.contract().type().getName(),
            program.contract().adapter(),
            false,
            constants);
    for (Diagnostic refusal : made.refusals()) {
      throw new UserError(
          "%s:%d: %s %s"
              .formatted(refusal.file(), refusal.line(), refusal.message(), refusal.advice())
              .strip());
    }
    return made;
  }

  /**
   * Builds C that a person wrote: without what gcc is told so that no null pointer of Java's goes
   * unnoticed, which would slow it down.
   *
   * @throws UserError if a tool is missing, or it does not fit
   */
  Firmware build(Map<String, String> files, ModelFile model, Target target) {
    return build(
        files, model, target, new FirmwareOptions(Optional.empty(), true, true, List.of()));
  }

  /** Builds C with options of its own. */
  Firmware build(
      Map<String, String> files, ModelFile model, Target target, FirmwareOptions options) {
    try {
      return firmware.build(files, Optional.of(model.bytes()), target, options);
    } catch (FirmwareException e) {
      throw new UserError(e.getMessage());
    }
  }

  /** What the model has. */
  public static ClosedSet reach(ModelFile model) {
    Set<Integer> operators =
        Arrays.stream(model.model().operators)
            .map(operator -> operator.code)
            .collect(Collectors.toSet());
    Set<Integer> types =
        Arrays.stream(model.model().tensors)
            .map(tensor -> (int) tensor.type)
            .collect(Collectors.toSet());
    return new ClosedSet(operators, types);
  }
}
