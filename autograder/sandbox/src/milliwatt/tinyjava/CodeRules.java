package milliwatt.tinyjava;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/** What the instructions refer to, each with its line. */
final class CodeRules {
  private final Program program;
  private final ClassFindings findings;

  CodeRules(Program program, ClassFindings findings) {
    this.program = program;
    this.findings = findings;
  }

  void check(ClassModel model) {
    model.methods().forEach(method -> method.code().ifPresent(this::check));
    findings.at(0);
  }

  private void check(CodeModel code) {
    findings.at(0);
    for (CodeElement element : code) {
      switch (element) {
        case LineNumber number -> findings.at(number.line());
        case InvokeInstruction call ->
            method(call.owner().asSymbol(), call.name().stringValue(), call.typeSymbol());
        case FieldInstruction field -> field(field);
        case NewObjectInstruction creation -> type(creation.className().asSymbol());
        case NewReferenceArrayInstruction creation -> type(creation.componentType().asSymbol());
        case NewMultiArrayInstruction creation -> type(creation.arrayType().asSymbol());
        case TypeCheckInstruction check -> type(check.type().asSymbol());
        case ExceptionCatch handler -> {} // stands before all lines: PoolRules finds its type
        case ConstantInstruction.LoadConstantInstruction load -> constant(load);
        case InvokeDynamicInstruction call -> dynamic(call);
        default -> {}
      }
    }
  }

  private void method(ClassDesc owner, String name, MethodTypeDesc descriptor) {
    if (!program.allowsMethod(owner, name, descriptor)) {
      findings.refuse(shown(owner), Program.signature(name, descriptor));
    }
  }

  private void field(FieldInstruction field) {
    ClassDesc owner = field.owner().asSymbol();
    if (!program.allowsField(owner, field.name().stringValue())) {
      findings.refuse(shown(owner), field.name().stringValue());
    }
  }

  private void type(ClassDesc type) {
    if (!program.allowsType(type)) {
      findings.refuse(shown(type), "");
    }
  }

  private void constant(ConstantInstruction.LoadConstantInstruction load) {
    switch (load.constantValue()) {
      case ClassDesc type -> type(type);
      case MethodTypeDesc descriptor -> indirect(descriptor.displayDescriptor());
      case MethodHandleDesc handle -> indirect(handle.toString());
      case DynamicConstantDesc<?> dynamic -> indirect(dynamic.toString());
      default -> {} // a number or text
    }
  }

  /** Only a record's toString, hashCode and equals are made that way in Tiny Java. */
  private void dynamic(InvokeDynamicInstruction call) {
    DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
    if (!PoolRules.isRecordBootstrap(
        bootstrap.owner(), bootstrap.methodName(), bootstrap.invocationType())) {
      findings.refuse(shown(bootstrap.owner()), bootstrap.methodName());
    }
  }

  private void indirect(String what) {
    findings.report("The class file calls indirectly, by " + what + ".", JdkAdvice.REFLECTION);
  }

  private static String shown(ClassDesc type) {
    ClassDesc element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    return element.isPrimitive() ? type.displayName() : Program.binaryName(element);
  }
}
