package milliwatt.translate;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * What a program can come to execute, from its roots on: only that becomes C. A method that an
 * object would have to be made for counts only once such an object is made somewhere.
 */
final class Reachable {
  private final Program program;
  private final ClosedSet constants;
  private final Set<ExecutableElement> methods = new LinkedHashSet<>();
  private final Set<JavaClass> instantiated = new LinkedHashSet<>();
  private final Set<JavaClass> initialised = new LinkedHashSet<>();
  private final Set<ExecutableElement> virtualCalls = new LinkedHashSet<>();
  private final Set<JavaClass> named = new LinkedHashSet<>();

  /** For each method, those it calls by a call that can reach no other. */
  private final Map<ExecutableElement, Set<ExecutableElement>> direct = new LinkedHashMap<>();

  /** For each method, those it calls on objects that decide what runs. */
  private final Map<ExecutableElement, Set<ExecutableElement>> onObjects = new LinkedHashMap<>();

  private final Map<ExecutableElement, Set<ExecutableElement>> targets = new HashMap<>();
  private final Set<ExecutableElement> allocating = new HashSet<>();
  private final Set<ExecutableElement> roots = new HashSet<>();
  private final Deque<Runnable> open = new ArrayDeque<>();

  /**
   * @param constants what the program is known to meet
   */
  Reachable(Program program, ClosedSet constants) {
    this.program = program;
    this.constants = constants;
  }

  /** Adds a method that is called from outside on an object of its class. */
  void root(ExecutableElement method) {
    roots.add(method);
    reach(method);
    drain();
  }

  void rootClass(JavaClass c) {
    instantiate(c);
    c.methods.keySet().stream()
        .filter(method -> method.getKind() == ElementKind.CONSTRUCTOR)
        .forEach(this::reach);
    drain();
  }

  /** Whether the method is called from outside. */
  boolean isRoot(ExecutableElement method) {
    return roots.contains(method);
  }

  /** Whether some call leaves it to the object which implementation of the method runs. */
  boolean isCalledOnObjects(ExecutableElement method) {
    JavaClass owner = program.owner(method);
    return owner.isInterface()
        ? virtualCalls.contains(method)
        : virtualCalls.stream().anyMatch(called -> program.root(called).equals(method));
  }

  /** Whether the method's own body makes objects or arrays. */
  boolean allocates(ExecutableElement method) {
    return allocating.contains(method);
  }

  boolean isReached(ExecutableElement method) {
    return methods.contains(method);
  }

  boolean isInstantiated(JavaClass c) {
    return instantiated.contains(c);
  }

  /** Classes whose structure or functions appear in the program. */
  boolean isNamed(JavaClass c) {
    return named.contains(c);
  }

  /** Adds the classes that those known so far mention in what they declare. */
  private void nameDeclared() {
    named.addAll(instantiated);
    named.addAll(initialised);
    Deque<JavaClass> unread = new ArrayDeque<>(named);
    while (!unread.isEmpty()) {
      JavaClass c = unread.remove();
      List<TypeMirror> mentioned = new ArrayList<>(List.of(c.element.getSuperclass()));
      mentioned.addAll(c.element.getInterfaces());
      c.fields.keySet().forEach(field -> mentioned.add(field.asType()));
      for (ExecutableElement method : c.methods.keySet()) {
        if (methods.contains(method) || virtualCalls.contains(method)) {
          mentioned.add(method.getReturnType());
          method.getParameters().forEach(parameter -> mentioned.add(parameter.asType()));
        }
      }
      for (TypeMirror type : mentioned) {
        JavaClass found = program.classOf(innermost(type));
        if (found != null && named.add(found)) {
          unread.add(found);
        }
      }
    }
  }

  private static TypeMirror innermost(TypeMirror type) {
    return type instanceof ArrayType array ? innermost(array.getComponentType()) : type;
  }

  /** Whether a static field or method of the class is used, or an object of it made. */
  boolean isInitialised(JavaClass c) {
    return initialised.contains(c);
  }

  /** Whether it is known what the program will meet, and flash is to hold nothing beyond that. */
  boolean isForOneModel() {
    return constants != ClosedSet.OPEN;
  }

  /** Whether a case is never taken. */
  boolean isDead(CaseTree tree) {
    return constants.excludes(tree, program.attribution);
  }

  /** Whether a condition is known to be false whenever it is asked. */
  boolean neverHolds(ExpressionTree condition) {
    return constants.neverHolds(condition, program.attribution);
  }

  /** The methods that may run when a method's body calls what it calls. */
  Set<ExecutableElement> callees(ExecutableElement method) {
    Set<ExecutableElement> all = new LinkedHashSet<>(direct.getOrDefault(method, Set.of()));
    for (ExecutableElement called : onObjects.getOrDefault(method, Set.of())) {
      all.addAll(targets(called));
    }
    return all;
  }

  /** The implementations that a call of a method may reach. */
  Set<ExecutableElement> targets(ExecutableElement method) {
    if (Program.isStaticallyBound(method)) {
      return Set.of(method);
    }
    return targets.computeIfAbsent(method, this::findTargets);
  }

  private Set<ExecutableElement> findTargets(ExecutableElement method) {
    Set<ExecutableElement> found = new LinkedHashSet<>();
    JavaClass owner = program.owner(method);
    for (JavaClass c : instantiated) {
      if (c.isSubclassOf(owner)) {
        ExecutableElement target = program.implementation(method, c);
        if (target != null) {
          found.add(target);
        }
      }
    }
    return found;
  }

  private void drain() {
    while (!open.isEmpty()) {
      open.remove().run();
    }
    targets.clear();
    nameDeclared();
  }

  private void reach(ExecutableElement method) {
    JavaClass owner = program.owner(method);
    if (owner == null || !methods.add(method)) {
      return;
    }
    initialise(owner);
    MethodTree tree = owner.methods.get(method);
    if (tree != null) {
      open.add(() -> scan(method, tree));
    }
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      for (VariableElement field : owner.instanceFields()) {
        VariableTree declaration = owner.fields.get(field);
        if (declaration.getInitializer() != null) {
          open.add(() -> scan(method, declaration.getInitializer()));
        }
      }
    }
  }

  private void initialise(JavaClass c) {
    if (c != null && initialised.add(c)) {
      ClassInitialisation.before(c).forEach(this::initialise);
      for (Tree initialiser : c.staticInitialisers) {
        open.add(() -> scan(null, initialiser));
      }
    }
  }

  private void instantiate(JavaClass c) {
    if (instantiated.add(c)) {
      initialise(c);
      for (ExecutableElement method : virtualCalls) {
        resolve(method, c);
      }
    }
  }

  private void resolve(ExecutableElement method, JavaClass c) {
    if (c.isSubclassOf(program.owner(method))) {
      ExecutableElement target = program.implementation(method, c);
      if (target != null) {
        reach(target);
      }
    }
  }

  private void call(ExecutableElement caller, ExecutableElement method, boolean onSuper) {
    if (program.owner(method) == null) {
      return;
    }
    if (onSuper || Program.isStaticallyBound(method)) {
      ExecutableElement target =
          Program.isStaticallyBound(method)
              ? method
              : program.implementation(method, program.owner(method));
      direct.computeIfAbsent(caller, key -> new LinkedHashSet<>()).add(target);
      reach(target);
      return;
    }
    onObjects.computeIfAbsent(caller, key -> new LinkedHashSet<>()).add(method);
    if (virtualCalls.add(method)) {
      named.add(program.owner(method));
      for (JavaClass c : Set.copyOf(instantiated)) {
        resolve(method, c);
      }
    }
  }

  private void scan(ExecutableElement caller, Tree tree) {
    new Scanner(caller).scan(tree, null);
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    private final ExecutableElement caller;
    private boolean inException;

    Scanner(ExecutableElement caller) {
      this.caller = caller;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      if (program.attribution.element(call.getMethodSelect()) instanceof ExecutableElement method) {
        boolean onSuper =
            call.getMethodSelect() instanceof MemberSelectTree select
                && Calls.isSuper(select.getExpression());
        call(caller, method, onSuper);
      }
      return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void nothing) {
      if (program.attribution.element(creation) instanceof ExecutableElement constructor) {
        JavaClass c = program.owner(constructor);
        if (c != null && !program.isException(c.element)) {
          allocating.add(caller);
          instantiate(c);
          call(caller, constructor, true);
        }
        return scan(creation.getArguments(), nothing);
      }
      return super.visitNewClass(creation, nothing);
    }

    @Override
    public Void visitNewArray(NewArrayTree tree, Void nothing) {
      // The numbers of an exception are no allocation; whoever throws them makes nothing.
      if (!inException) {
        allocating.add(caller);
      }
      return super.visitNewArray(tree, nothing);
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void nothing) {
      boolean before = inException;
      inException = true;
      super.visitThrow(tree, nothing);
      inException = before;
      return nothing;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
      choose(tree.getExpression());
      return super.visitSwitch(tree, nothing);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
      choose(tree.getExpression());
      return super.visitSwitchExpression(tree, nothing);
    }

    /** A switch over an enum initialises it, even where it then finds null. */
    private void choose(ExpressionTree selector) {
      JavaClass c = program.classOf(program.attribution.type(Statements.unwrapped(selector)));
      if (c != null) {
        named.add(c);
        initialise(c);
      }
    }

    @Override
    public Void visitCase(CaseTree tree, Void nothing) {
      return isDead(tree) ? nothing : super.visitCase(tree, nothing);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
      return neverHolds(tree.getCondition())
          ? scan(tree.getFalseExpression(), nothing)
          : super.visitConditionalExpression(tree, nothing);
    }

    @Override
    public Void visitIf(IfTree tree, Void nothing) {
      return neverHolds(tree.getCondition())
          ? scan(tree.getElseStatement(), nothing)
          : super.visitIf(tree, nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
      name(program.attribution.element(tree));
      return super.visitIdentifier(tree, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
      name(program.attribution.element(tree));
      return super.visitMemberSelect(tree, nothing);
    }

    private void name(Element element) {
      if (element instanceof TypeElement type && program.owner(type) != null) {
        named.add(program.owner(type));
      } else if (element instanceof VariableElement variable
          && variable.getKind().isField()
          && program.owner(variable) != null) {
        JavaClass owner = program.owner(variable);
        named.add(owner);
        if (variable.getModifiers().contains(Modifier.STATIC)
            && variable.getConstantValue() == null) {
          initialise(owner);
        }
      }
    }
  }
}
