package milliwatt.translate;

import com.sun.source.tree.CompilationUnitTree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import milliwatt.tinyjava.Diagnostic;
import milliwatt.tinyjava.Source;
import milliwatt.tinyjava.TinyJavaCompiler;

/**
 * Tiny Java to C. A translator is meant to be kept: like a compiler, its first run costs about a
 * second, later ones a tenth.
 */
public final class Translator {
  private final TinyJavaCompiler compiler;

  /**
   * @param classPath where {@code milliwatt.contract} is
   */
  public Translator(List<Path> classPath) {
    compiler = new TinyJavaCompiler(classPath);
  }

  /**
   * Translates what a contract's methods can come to execute.
   *
   * @param sources the contract, the adapter, and all classes that these name
   * @param contract qualified name of the interface
   * @param adapter qualified name of the class that implements it
   * @param explicitNullChecks whether the code checks for null by itself, for processors without a
   *     guard at address 0
   */
  public Translation translate(
      List<Source> sources, String contract, String adapter, boolean explicitNullChecks) {
    return translate(sources, contract, adapter, explicitNullChecks, ClosedSet.OPEN);
  }

  /**
   * Translates for one model.
   *
   * @param constants what the program is known to meet
   */
  public Translation translate(
      List<Source> sources,
      String contract,
      String adapter,
      boolean explicitNullChecks,
      ClosedSet constants) {
    TinyJavaCompiler.Analysis<Translation> analysis =
        compiler.analyse(
            sources,
            true,
            attributed -> {
              Program program = new Program(attributed);
              try {
                return translate(program, contract, adapter, explicitNullChecks, constants);

              } catch (Refusal refusal) {
                return refused(List.of(refusal.diagnostic));
              }
            });
    return analysis.result() == null ? refused(analysis.refusals()) : analysis.result();
  }

  private static Translation refused(List<Diagnostic> refusals) {
    return new Translation(Map.of(), Map.of(), List.copyOf(refusals));
  }

  private Translation translate(
      Program program,
      String contractName,
      String adapterName,
      boolean explicitNullChecks,
      ClosedSet constants) {
    JavaClass contract = program.named(contractName);
    JavaClass adapter = program.named(adapterName);
    Reachable reachable = new Reachable(program, constants);
    reachable.rootClass(adapter);
    for (ExecutableElement method : contract.methods.keySet()) {
      if (method.getKind() == ElementKind.METHOD) {
        reachable.root(program.implementation(method, adapter));
      }
    }
    MethodEffects effects = new MethodEffects(program, reachable);
    Facts facts =
        new Facts(
            program,
            new Names(program),
            new CTypes(program),
            reachable,
            effects,
            new SetUp(program, reachable),
            explicitNullChecks);
    Map<String, Output> written = new LinkedHashMap<>();
    List<JavaClass> named = program.classes().stream().filter(reachable::isNamed).toList();
    written.put("program.h", structures(named));
    VirtualTables tables = new VirtualTables(facts);
    Map<String, String> javaFiles = new LinkedHashMap<>();
    for (JavaClass c : named) {
      try {
        ClassWriter writer = new ClassWriter(c, facts, tables);
        written.put(c.name + ".h", writer.header());
        written.put(c.name + ".c", writer.source());
      } catch (Untranslatable untranslatable) {
        throw new Refusal(diagnostic(c, program, untranslatable));
      }
      javaFiles.put(c.name + ".h", program.files.get(c.file - 1));
      javaFiles.put(c.name + ".c", program.files.get(c.file - 1));
    }
    written.put("program.c", new Dispatch(facts, contract, adapter).source());
    Map<String, String> files = new LinkedHashMap<>();
    Map<String, List<String>> lines = new LinkedHashMap<>();
    written.forEach(
        (name, unbroken) -> {
          Output out = unbroken.folded();
          files.put(name, out.text());
          lines.put(
              name,
              out.javaLines().stream()
                  .map(line -> line == 0 ? "" : javaFiles.get(name) + ":" + line)
                  .toList());
        });
    return new Translation(files, lines, List.of());
  }

  private static Output structures(List<JavaClass> classes) {
    Output out = new Output();
    out.line("#ifndef MW_PROGRAM_H");
    out.line("#define MW_PROGRAM_H");
    out.line("");
    out.line("#include \"mw.h\"");
    out.line("#include \"mw_dsp.h\"");
    out.line("#include \"mw_math.h\"");
    out.line("");
    classes.forEach(c -> out.line("typedef struct %1$s %1$s;".formatted(c.name)));
    out.line("");
    out.line("#endif");
    return out;
  }

  private static Diagnostic diagnostic(JavaClass c, Program program, Untranslatable refusal) {
    CompilationUnitTree unit = c.unit;
    Attribution attribution = program.attribution;
    long start = attribution.start(unit, refusal.tree());
    return new Diagnostic(
        program.files.get(c.file - 1),
        attribution.line(unit, start),
        start < 0 ? 0 : (int) unit.getLineMap().getColumnNumber(start),
        refusal.getMessage(),
        "");
  }

  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    Refusal(Diagnostic diagnostic) {
      this.diagnostic = diagnostic;
    }
  }
}
