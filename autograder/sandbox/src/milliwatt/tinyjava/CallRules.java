package milliwatt.tinyjava;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Which methods may be called, which objects created, and with what arguments. */
final class CallRules {
  private static final Set<String> OF_OBJECT =
      Set.of(
          "equals(java.lang.Object)",
          "hashCode()",
          "toString()",
          "finalize()",
          "clone()",
          "getClass()",
          "notify()",
          "notifyAll()",
          "wait()");

  /** Java writes these for every enum; nobody can declare others of their signature. */
  private static final Set<String> ENUM_LOOKUPS = Set.of("values()", "valueOf(java.lang.String)");

  private final Attribution attribution;
  private final Findings findings;
  private final TypeRules types;

  CallRules(Attribution attribution, Findings findings, TypeRules types) {
    this.attribution = attribution;
    this.findings = findings;
    this.types = types;
  }

  /** Whether every Java object has a method of this signature. */
  static boolean ofObject(String signature) {
    return OF_OBJECT.contains(signature);
  }

  /**
   * A call of a method.
   *
   * @return whether the scan should go on into the receiver and the arguments
   */
  boolean call(TreePath path, MethodInvocationTree call) {
    Tree select = call.getMethodSelect();
    if (!(attribution.element(new TreePath(path, select)) instanceof ExecutableElement method)) {
      return true;
    }
    if (method.getKind() == ElementKind.CONSTRUCTOR) { // this(...) or super(...)
      constructor(call, method);
      arguments(path, call, method, call.getArguments());
      return true;
    }
    String signature = attribution.signature(method);
    String owner =
        method.getEnclosingElement() instanceof TypeElement type
            ? type.getQualifiedName().toString()
            : "";
    if (signature.equals("clone()")) {
      findings.report(
          call,
          "clone() is called.",
          "Make a new array, `new int[old.length]`, and copy the elements in a for loop.");
      return true;
    }
    if (ofObject(signature)) {
      findings.report(
          call,
          "The method " + signature + ", which Java gives every object, is called.",
          signature.equals("getClass()")
              ? JdkAdvice.REFLECTION
              : JdkAdvice.instead("java.lang.Object", signature));
      return true;
    }
    if (method.getEnclosingElement() instanceof TypeElement type && attribution.ours(type)) {
      return ourMethod(path, call, method, type);
    }
    if (!JdkMembers.inLanguage(owner, signature)) {
      boolean prints = owner.startsWith("java.io.");
      findings.report(
          call,
          prints
              ? "Tiny Java does not print, and reads no files."
              : "Tiny Java does not have " + owner + "." + signature + ".",
          JdkAdvice.instead(owner, signature));
      return !prints && !owner.equals("java.lang.String");
    }
    arguments(path, call, method, call.getArguments());
    return true;
  }

  private boolean ourMethod(
      TreePath path, MethodInvocationTree call, ExecutableElement method, TypeElement owner) {
    if (owner.getKind() == ElementKind.ENUM
        && ENUM_LOOKUPS.contains(attribution.signature(method))) {
      findings.report(
          call,
          method.getSimpleName() + "() of an enum makes new objects or looks up text.",
          "List the constants once: `static final " + owner.getSimpleName() + "[] ALL = {...};`.");
      return false;
    }
    arguments(path, call, method, call.getArguments());
    types.value(call, attribution.type(path));
    return true;
  }

  /**
   * {@code new} of a class.
   *
   * @return whether the scan should go on into the arguments
   */
  boolean creation(TreePath path, NewClassTree creation) {
    Element element = attribution.element(path);
    if (creation.getClassBody() != null) {
      boolean constant =
          path.getParentPath().getLeaf() instanceof com.sun.source.tree.VariableTree variable
              && attribution.element(path.getParentPath()) != null
              && attribution.element(path.getParentPath()).getKind() == ElementKind.ENUM_CONSTANT
              && variable.getInitializer() == creation;
      findings.report(
          creation,
          constant ? "An enum constant has a body of its own." : "This class has no name.",
          constant
              ? "Write a method of the enum with a switch over `this`."
              : "Write a named class in a file of its own.");
      return false;
    }
    if (!(element instanceof ExecutableElement constructor)) {
      return true;
    }
    TypeElement type = Attribution.owner(constructor);
    boolean thrown = Attribution.context(path).getLeaf() instanceof ThrowTree;
    if (attribution.isException(type)) {
      if (!thrown) {
        findings.report(
            creation,
            "An exception is created but not thrown at once.",
            "Write `throw new " + type.getSimpleName() + "(...)` where it happens.");
      }
      constructor(creation, constructor);
    }
    arguments(path, creation, constructor, creation.getArguments());
    return true;
  }

  private void constructor(Tree call, ExecutableElement constructor) {
    TypeElement type = Attribution.owner(constructor);
    if (!attribution.ours(type)
        && !JdkMembers.inClassFile(
            type.getQualifiedName().toString(), attribution.signature(constructor))) {
      findings.report(
          call,
          "This constructor of " + type.getSimpleName() + " is not in Tiny Java.",
          "Give it one constant text, or nothing.");
    }
  }

  private void arguments(
      TreePath path, Tree call, ExecutableElement method, List<? extends ExpressionTree> given) {
    List<? extends VariableElement> parameters = method.getParameters();
    boolean spread = method.isVarArgs() && spreads(path, parameters, given);
    if (spread
        && !(method.getKind() == ElementKind.CONSTRUCTOR
            && attribution.isException(Attribution.owner(method)))) {
      findings.report(
          call,
          "The arguments are collected in an array that nobody sees.",
          "Make the array yourself, once, and pass it.");
    }
    for (int i = 0; i < given.size() && !parameters.isEmpty(); i++) {
      boolean collected = spread && i >= parameters.size() - 1;
      TypeMirror target = parameters.get(Math.min(i, parameters.size() - 1)).asType();
      if (collected && target instanceof ArrayType array) {
        target = array.getComponentType();
      }
      types.conversion(given.get(i), attribution.type(path, given.get(i)), target);
    }
  }

  private boolean spreads(
      TreePath path,
      List<? extends VariableElement> parameters,
      List<? extends ExpressionTree> given) {
    if (given.size() != parameters.size()) {
      return true;
    }
    TypeMirror last = attribution.type(path, given.getLast());
    return last == null || !attribution.assignable(last, parameters.getLast().asType());
  }
}
