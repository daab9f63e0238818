package milliwatt.tinyjava;

import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.ConstantPool;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.ModuleEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PackageEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.util.Set;

/**
 * What the constant pool refers to. Every reference of a class file goes through its pool, so this
 * alone is complete; {@link CodeRules} came first only to know the lines, and what it has reported
 * already is not said again.
 */
final class PoolRules {
  private static final String RECORDS = "java.lang.runtime.ObjectMethods";

  /**
   * Named by the InnerClasses attribute and the bootstrap of records; nothing is called on them.
   */
  private static final Set<String> OF_RECORDS =
      Set.of(
          RECORDS,
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.TypeDescriptor",
          "java.lang.Class");

  private final Program program;
  private final ClassFindings findings;

  PoolRules(Program program, ClassFindings findings) {
    this.program = program;
    this.findings = findings;
  }

  /** The one bootstrap method that javac uses for a program in Tiny Java. */
  static boolean isRecordBootstrap(ClassDesc owner, String name, MethodTypeDesc descriptor) {
    return Program.binaryName(owner).equals(RECORDS)
        && name.equals("bootstrap")
        && descriptor
            .descriptorString()
            .equals(
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                    + "Ljava/lang/invoke/TypeDescriptor;Ljava/lang/Class;Ljava/lang/String;"
                    + "[Ljava/lang/invoke/MethodHandle;)Ljava/lang/Object;");
  }

  void check(ConstantPool pool) {
    if (findings.any()) {
      return;
    }
    for (PoolEntry entry : pool) {
      switch (entry) {
        case ClassEntry type -> type(type.asSymbol());
        case FieldRefEntry field -> field(field);
        case MemberRefEntry method -> method(method);
        case NameAndTypeEntry named -> descriptor(named.type().stringValue());
        case MethodHandleEntry handle -> handle(handle);
        case MethodTypeEntry type -> findings.refuse("java.lang.invoke.MethodType", "");
        case ConstantDynamicEntry dynamic -> findings.refuse("java.lang.invoke.CallSite", "");
        case ModuleEntry module -> findings.refuse("java.lang.Module", "");
        case PackageEntry named -> findings.refuse("java.lang.Package", "");
        default -> {}
      }
    }
  }

  private void type(ClassDesc type) {
    if (!allows(type)) {
      findings.refuse(type.isArray() ? type.displayName() : Program.binaryName(type), "");
    }
  }

  private boolean allows(ClassDesc type) {
    return program.allowsType(type)
        || type.isClassOrInterface() && OF_RECORDS.contains(Program.binaryName(type))
        || type.isArray() && allows(type.componentType());
  }

  private void field(FieldRefEntry field) {
    if (!program.allowsField(field.owner().asSymbol(), field.name().stringValue())) {
      findings.refuse(Program.binaryName(field.owner().asSymbol()), field.name().stringValue());
    }
  }

  private void method(MemberRefEntry method) {
    ClassDesc owner = method.owner().asSymbol();
    String name = method.name().stringValue();
    MethodTypeDesc descriptor = MethodTypeDesc.ofDescriptor(method.type().stringValue());
    if (!program.allowsMethod(owner, name, descriptor)
        && !(owner.isClassOrInterface() && isRecordBootstrap(owner, name, descriptor))) {
      findings.refuse(owner.displayName(), Program.signature(name, descriptor));
    }
  }

  private void descriptor(String descriptor) {
    if (descriptor.startsWith("(")) {
      MethodTypeDesc method = MethodTypeDesc.ofDescriptor(descriptor);
      method.parameterList().forEach(this::type);
      type(method.returnType());
    } else {
      type(ClassDesc.ofDescriptor(descriptor));
    }
  }

  /** A record's bootstrap gets a handle for each field; a handle to anything else is a way out. */
  private void handle(MethodHandleEntry handle) {
    boolean reads =
        handle.kind() == MethodHandleInfo.REF_getField
            && program.has(Program.binaryName(handle.reference().owner().asSymbol()));
    boolean bootstrap =
        handle.kind() == MethodHandleInfo.REF_invokeStatic
            && isRecordBootstrap(
                handle.reference().owner().asSymbol(),
                handle.reference().name().stringValue(),
                MethodTypeDesc.ofDescriptor(handle.reference().type().stringValue()));
    if (!reads && !bootstrap) {
      findings.refuse("java.lang.invoke.MethodHandle", handle.reference().name().stringValue());
    }
  }
}
