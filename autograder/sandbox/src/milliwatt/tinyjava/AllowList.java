package milliwatt.tinyjava;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks at class files alone and refuses every reference that leads out of Tiny Java: to a type,
 * field or method that is neither in {@link JdkMembers} nor among the classes themselves.
 *
 * <p>It trusts nothing that the compiler did, so it stands where the subset check is switched off
 * and where class files come out of a sandbox. Bytes that are no class file are refused in a
 * sentence.
 */
public final class AllowList {
  private static final String RECOMPILE = "Compile the sources again, and load nothing else.";

  private AllowList() {}

  /**
   * What the student's classes refer to and may not.
   *
   * @param classes class files by binary name, all that the program consists of
   * @param sources what they were compiled from; a class is exempt if its file is not the student's
   */
  public static List<Diagnostic> verify(Map<String, byte[]> classes, List<Source> sources) {
    Set<String> exempt = new HashSet<>();
    for (Source source : sources) {
      if (!source.student() && source.path().endsWith(".java")) {
        String path = source.path();
        exempt.add(path.substring(0, path.length() - ".java".length()).replace('/', '.'));
      }
    }
    List<Diagnostic> refusals = new ArrayList<>();
    Map<String, ClassModel> models = parse(classes, refusals);
    Program program = new Program(models);
    models.forEach(
        (name, model) -> {
          if (!exempt.contains(topLevel(name))) {
            refusals.addAll(verify(name, model, program));
          }
        });
    return refusals.stream()
        .sorted(Comparator.comparing(Diagnostic::file).thenComparingInt(Diagnostic::line))
        .distinct()
        .toList();
  }

  private static Map<String, ClassModel> parse(
      Map<String, byte[]> classes, List<Diagnostic> refusals) {
    Map<String, ClassModel> models = new TreeMap<>();
    classes.forEach(
        (name, bytes) -> {
          try {
            models.put(name, ClassFile.of().parse(bytes));
          } catch (RuntimeException e) {
            refusals.add(malformed(name));
          }
        });
    return models;
  }

  private static List<Diagnostic> verify(String name, ClassModel model, Program program) {
    try {
      ClassFindings findings = new ClassFindings(name, model);
      new ClassRules(program, findings).check(name, model);
      new CodeRules(program, findings).check(model);
      new PoolRules(program, findings).check(model.constantPool());
      return findings.all();
    } catch (RuntimeException | StackOverflowError e) {
      // The class-file library reads lazily and throws where the bytes first make no sense.
      return List.of(malformed(name));
    }
  }

  private static Diagnostic malformed(String name) {
    return new Diagnostic(
        topLevel(name) + ".class", 0, 0, "The class " + name + " is malformed.", RECOMPILE);
  }

  private static String topLevel(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
