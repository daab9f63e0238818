package milliwatt.device;

import java.util.List;
import milliwatt.tinyjava.Source;
import milliwatt.translate.ClosedSet;
import milliwatt.translate.Translation;
import milliwatt.translate.Translator;

/** Translates programs to C. Meant to be kept: the first translation costs most. */
public final class ProgramTranslator {
  private final SandboxModule module;
  private Translator translator;

  public ProgramTranslator(SandboxModule module) {
    this.module = module;
  }

  /**
   * The program in C.
   *
   * @param explicitNullChecks whether the code checks for null by itself
   * @throws RefusedProgram if a source is not Tiny Java
   */
  public Translation translate(Program program, boolean explicitNullChecks) {
    return translate(program, explicitNullChecks, ClosedSet.OPEN);
  }

  /**
   * The program in C, for one model.
   *
   * @param constants what the program is known to meet
   */
  public Translation translate(Program program, boolean explicitNullChecks, ClosedSet constants) {
    if (translator == null) {
      translator = new Translator(List.of(module.path()));
    }
    // The dispatcher is for class files; the translator makes its own.
    List<Source> sources =
        program.sources().stream()
            .filter(source -> !source.path().equals(DispatchSource.PATH))
            .toList();
    Translation made =
        translator.translate(
            sources, program.contract(), program.adapter(), explicitNullChecks, constants);
    if (!made.refusals().isEmpty()) {
      throw new RefusedProgram(made.refusals());
    }
    return made;
  }
}
