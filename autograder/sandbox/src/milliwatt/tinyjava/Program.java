package milliwatt.tinyjava;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All classes that are loaded together, and what a reference from one of them reaches. */
final class Program {
  private final Map<String, ClassModel> classes;

  Program(Map<String, ClassModel> classes) {
    this.classes = classes;
  }

  boolean has(String type) {
    return classes.containsKey(type);
  }

  /** Whether the type, or the element type of the array type, may be named. */
  boolean allowsType(ClassDesc type) {
    ClassDesc element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    return element.isPrimitive()
        || has(binaryName(element))
        || JdkMembers.typeInClassFile(binaryName(element));
  }

  boolean allowsTypes(MethodTypeDesc descriptor) {
    return allowsType(descriptor.returnType())
        && descriptor.parameterList().stream().allMatch(this::allowsType);
  }

  boolean allowsField(ClassDesc owner, String name) {
    return owner.isClassOrInterface()
        && reached(owner, name)
            .allowed(
                model ->
                    model.fields().stream()
                        .anyMatch(field -> field.fieldName().equalsString(name)));
  }

  boolean allowsMethod(ClassDesc owner, String name, MethodTypeDesc descriptor) {
    String signature = signature(name, descriptor);
    if (owner.isArray()) {
      return signature.equals("clone()"); // an enum's values() copies its array
    }
    return reached(owner, signature)
        .allowed(
            model ->
                model.methods().stream()
                    .anyMatch(
                        method ->
                            method.methodName().equalsString(name)
                                && method
                                    .methodType()
                                    .equalsString(descriptor.descriptorString())));
  }

  static String signature(String name, MethodTypeDesc descriptor) {
    return JdkMembers.signature(
        name, descriptor.parameterList().stream().map(Program::sourceName).toList());
  }

  /** The name as {@link JdkMembers} and the class loader write it. */
  static String binaryName(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }

  private static String sourceName(ClassDesc type) {
    if (type.isArray()) {
      return sourceName(type.componentType()) + "[]";
    }
    return type.isPrimitive() ? type.displayName() : binaryName(type);
  }

  private Reach reached(ClassDesc owner, String member) {
    return new Reach(binaryName(owner), member);
  }

  private interface Declares {
    boolean member(ClassModel model);
  }

  /** A member looked for as the JVM does: in the owner, then in all it inherits from. */
  private final class Reach {
    private final String owner;
    private final String member;

    Reach(String owner, String member) {
      this.owner = owner;
      this.member = member;
    }

    /**
     * Stricter than the JVM: where the program's own classes do not declare the member, every class
     * of the JDK that they inherit from and that could is not enough unless it is in the table.
     */
    boolean allowed(Declares declares) {
      Deque<String> open = new ArrayDeque<>(List.of(owner));
      Set<String> seen = new HashSet<>();
      while (!open.isEmpty()) {
        String type = open.remove();
        ClassModel model = classes.get(type);
        if (model == null) {
          if (JdkMembers.inClassFile(type, member)) {
            return true;
          }
        } else if (seen.add(type)) {
          // Constructors are not inherited, but then the JVM finds none at all.
          if (declares.member(model)) {
            return true;
          }
          open.addAll(parents(model));
        }
      }
      return false;
    }

    private static List<String> parents(ClassModel model) {
      List<String> parents = new ArrayList<>();
      model.superclass().map(ClassEntry::asSymbol).map(Program::binaryName).ifPresent(parents::add);
      model.interfaces().forEach(parent -> parents.add(binaryName(parent.asSymbol())));
      return parents;
    }
  }
}
