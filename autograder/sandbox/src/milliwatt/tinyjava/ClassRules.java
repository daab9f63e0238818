package milliwatt.tinyjava;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Set;

/** What a class file may be and inherit from, and how its members may be declared. */
final class ClassRules {
  private static final String RENAME = "Compile the sources again, and load nothing else.";

  private static final Set<String> PARENTS =
      Set.of(
          "java.lang.Object", "java.lang.RuntimeException", "java.lang.Record", "java.lang.Enum");

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
              declared(method.flags(), method.methodName().stringValue());
            });
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

  private void declared(AccessFlags flags, String name) {
    if (flags.has(AccessFlag.NATIVE)) {
      findings.report("The method " + name + " is native.", "Write it in Java.");
    }
    if (name.equals("finalize")) {
      findings.report(
          "The method finalize would run in a thread of Java's own.", "Give it another name.");
    }
  }
}
