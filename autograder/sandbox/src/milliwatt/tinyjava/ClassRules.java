package milliwatt.tinyjava;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Set;

/** What a class file may be and inherit from, and how its members may be declared. */
final class ClassRules {
  private static final String RENAME = "Compile the sources again, and load nothing else.";

  private static final String IN_JAVA = "Write the method in Java.";

  private static final Set<String> PARENTS =
      Set.of(
          "java.lang.Object", "java.lang.RuntimeException", "java.lang.Record", "java.lang.Enum");

  /** Methods that Java and the harness call by themselves, outside what a check limits. */
  private static final Set<String> CALLED_FROM_OUTSIDE =
      Set.of(
          "finalize()V",
          "getMessage()Ljava/lang/String;",
          "getLocalizedMessage()Ljava/lang/String;",
          "toString()Ljava/lang/String;",
          "hashCode()I",
          "equals(Ljava/lang/Object;)Z");

  private final Program program;
  private final ClassFindings findings;

  ClassRules(Program program, ClassFindings findings) {
    this.program = program;
    this.findings = findings;
  }

  /**
   * @param name under which the class is to be loaded
   */
  void check(String name, ClassModel model) {
    if (model.isModuleInfo() || !Program.binaryName(model.thisClass().asSymbol()).equals(name)) {
      findings.report("The class " + name + " calls itself something else.", RENAME);
      return;
    }
    if (!name.startsWith(Placement.PACKAGE + ".")) {
      findings.report("The class " + name + " is not in package tinyml.", "Put it there.");
    }
    model.superclass().ifPresent(parent -> inherits(parent, PARENTS));
    model.interfaces().forEach(parent -> inherits(parent, Set.of()));
    model.fields().forEach(field -> type(field.fieldTypeSymbol()));
    model
        .methods()
        .forEach(
            method -> {
              method.methodTypeSymbol().parameterList().forEach(this::type);
              type(method.methodTypeSymbol().returnType());
              if (method.flags().has(AccessFlag.NATIVE)) {
                findings.report(
                    "The method " + method.methodName().stringValue() + " is native.", IN_JAVA);
              }
            });
    if (!isRecord(model)) { // javac writes some of them for every record
      overrides(model);
    }
  }

  private void inherits(ClassEntry parent, Set<String> allowed) {
    String name = Program.binaryName(parent.asSymbol());
    if (!program.has(name) && !allowed.contains(name)) {
      findings.refuse(name, "");
    }
  }

  private void type(ClassDesc type) {
    if (!program.allowsType(type)) {
      ClassDesc element = type;
      while (element.isArray()) {
        element = element.componentType();
      }
      findings.refuse(Program.binaryName(element), "");
    }
  }

  private void overrides(ClassModel model) {
    model.methods().stream()
        .map(method -> method.methodName().stringValue() + method.methodType().stringValue())
        .filter(CALLED_FROM_OUTSIDE::contains)
        .forEach(
            method ->
                findings.report(
                    "The class declares " + method + ", which Java calls by itself.",
                    "Give the method another name."));
  }

  private static boolean isRecord(ClassModel model) {
    return model.superclass().isPresent()
        && model.superclass().get().asInternalName().equals("java/lang/Record");
  }
}
