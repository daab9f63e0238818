package milliwatt.translate;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The functions that a class's methods and constructors become. */
final class MethodWriter {
  private final JavaClass c;
  private final Facts facts;
  private final Comments comments;
  private final Attribution attribution;

  MethodWriter(JavaClass c, Facts facts, Comments comments) {
    this.c = c;
    this.facts = facts;
    this.comments = comments;
    this.attribution = facts.program().attribution;
  }

  /** {@code int32_t FixedPoint_multiply(int32_t a, int32_t b)}. */
  String signature(ExecutableElement method) {
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    String parameters = parameters(method);
    String all =
        isStatic
            ? parameters.isEmpty() ? "void" : parameters
            : c.name + " *self" + (parameters.isEmpty() ? "" : ", " + parameters);
    String name = facts.names().function(method) + "(" + all + ")";
    return constructor ? "void " + name : facts.types().declare(method.getReturnType(), name);
  }

  /** The function that makes an object: its last parameter is where a trap would be reported. */
  String creatorSignature(ExecutableElement constructor) {
    String parameters = parameters(constructor);
    return "%s *%s(%suint32_t mw_site)"
        .formatted(
            c.name,
            facts.names().creator(constructor),
            parameters.isEmpty() ? "" : parameters + ", ");
  }

  private String parameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(each -> facts.types().declare(each.asType(), facts.names().local(each)))
        .collect(Collectors.joining(", "));
  }

  /**
   * Whether the body goes into the header: a few operations, which a call would cost as much as.
   */
  boolean isInlined(ExecutableElement method) {
    MethodTree tree = c.methods.get(method);
    return method.getKind() == ElementKind.METHOD
        && tree.getBody() != null
        && !facts.effects().isRecursive(method)
        && !isSetUp(method)
        && Size.isSmall(tree);
  }

  boolean isSetUp(ExecutableElement method) {
    return facts.setUp().contains(method);
  }

  /** The comment above a method. */
  void comment(ExecutableElement method, Output out) {
    comments.above(c.methods.get(method), out);
  }

  void write(ExecutableElement method, boolean header, Output out) {
    MethodTree tree = c.methods.get(method);
    Scope scope = new Scope(c, attribution, header);
    scope.at(tree);
    out.open(scope.line(), (header ? "inline " : "") + signature(method) + " {");
    if (facts.effects().isRecursive(method)) {
      out.line("mw_check_stack(" + scope.site() + ");");
    }
    Statements statements = new Statements(facts, scope, comments, method.getReturnType(), out);
    if (isSetUp(method) && facts.reachable().isForOneModel()) {
      scope.enterSetUp();
    }
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      scope.enterConstructor();
      constructor(method, tree, statements);
    } else if (tree.getBody() != null) {
      statements.body(tree.getBody());
    }
    out.close("}");
  }

  private void constructor(ExecutableElement method, MethodTree tree, Statements statements) {
    Output out = statements.out();
    List<? extends StatementTree> body = tree.getBody().getStatements();
    int call = explicitCall(body);
    if (call < 0) {
      superConstructor(out);
      initialiseFields(statements);
      statements.body(tree.getBody());
    } else {
      for (StatementTree each : body.subList(0, call)) {
        statements.statement(each);
      }
      MethodInvocationTree invocation =
          (MethodInvocationTree) ((ExpressionStatementTree) body.get(call)).getExpression();
      boolean toSuper = isNamed(invocation, "super");
      if (!toSuper || c.superclass != null) {
        statements.statement(body.get(call));
      }
      if (toSuper) {
        initialiseFields(statements);
      }
      long from =
          Math.max(
              attribution.end(c.unit, body.get(call)), attribution.start(c.unit, tree.getBody()));
      statements.sequence(body.subList(call + 1, body.size()), from, tree.getBody());
    }
    if (c.isRecord() && assignsByItself(method)) {
      for (VariableElement component : c.instanceFields()) {
        String field = facts.names().field(component);
        out.line("self->" + field + " = " + parameterNamed(method, component) + ";");
      }
    }
  }

  /** The position of {@code this(...)} or {@code super(...)}, -1 if there is none. */
  private static int explicitCall(List<? extends StatementTree> body) {
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof ExpressionStatementTree statement
          && statement.getExpression() instanceof MethodInvocationTree call
          && (isNamed(call, "this") || isNamed(call, "super"))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNamed(MethodInvocationTree call, String name) {
    return call.getMethodSelect() instanceof IdentifierTree identifier
        && identifier.getName().contentEquals(name);
  }

  private void superConstructor(Output out) {
    if (c.superclass != null) {
      c.superclass.methods.keySet().stream()
          .filter(each -> each.getKind() == ElementKind.CONSTRUCTOR)
          .filter(each -> each.getParameters().isEmpty())
          .findFirst()
          .ifPresent(
              each ->
                  out.line(
                      "%s((%s *) self);"
                          .formatted(facts.names().function(each), c.superclass.name)));
    }
  }

  private void initialiseFields(Statements statements) {
    for (VariableElement field : c.instanceFields()) {
      VariableTree tree = c.fields.get(field);
      ExpressionTree value = tree.getInitializer();
      if (value != null) {
        statements.scope.at(tree);
        C converted = statements.expressions.converted(value, field.asType());
        statements
            .out()
            .line(
                statements.scope.line(),
                "self->" + facts.names().field(field) + " = " + converted.at(C.ASSIGNMENT) + ";");
      }
    }
  }

  /**
   * Whether Java assigns the components: nobody wrote the constructor, or only its compact form.
   */
  private boolean assignsByItself(ExecutableElement constructor) {
    return attribution.elements.isCompactConstructor(constructor)
        || attribution.elements.isCanonicalConstructor(constructor)
            && attribution.implicit(constructor);
  }

  private String parameterNamed(ExecutableElement constructor, VariableElement component) {
    return constructor.getParameters().stream()
        .filter(each -> each.getSimpleName().equals(component.getSimpleName()))
        .findFirst()
        .map(each -> facts.names().local(each))
        .orElseThrow();
  }

  void writeCreator(ExecutableElement constructor, Output out) {
    out.open(0, creatorSignature(constructor) + " {");
    out.line("%1$s *self = mw_allocate(sizeof(%1$s), mw_site);".formatted(c.name));
    classPointer("self", out);
    String arguments =
        constructor.getParameters().stream()
            .map(each -> ", " + facts.names().local(each))
            .collect(Collectors.joining());
    out.line(facts.names().function(constructor) + "(self" + arguments + ");");
    out.line("return self;");
    out.close("}");
  }

  private void classPointer(String object, Output out) {
    if (c.polymorphic()) {
      out.line("%s->class = &%s_class.type;".formatted(object, c.name));
    }
  }

  /** Makes one constant of an enum. */
  void enumConstant(
      VariableTree tree, VariableElement element, int ordinal, Statements statements) {
    Output out = statements.out();
    String name = facts.names().staticField(element);
    NewClassTree creation = (NewClassTree) tree.getInitializer();
    ExecutableElement constructor = (ExecutableElement) facts.element(creation);
    out.line(
        statements.scope.line(),
        "%s = mw_allocate(sizeof(%s), %s);".formatted(name, c.name, statements.scope.site()));
    out.line(name + "->ordinal = " + ordinal + ";");
    classPointer(name, out);
    StringBuilder arguments = new StringBuilder(name);
    for (int i = 0; i < creation.getArguments().size(); i++) {
      TypeMirror type = constructor.getParameters().get(i).asType();
      arguments
          .append(", ")
          .append(statements.expressions.converted(creation.getArguments().get(i), type).text());
    }
    out.line(facts.names().function(constructor) + "(" + arguments + ");");
  }

  /** The method that reads a component of a record, null if the program never calls it. */
  ExecutableElement accessor(VariableElement component) {
    return javax.lang.model.util.ElementFilter.methodsIn(c.element.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().equals(component.getSimpleName()))
        .filter(method -> method.getParameters().isEmpty())
        .findFirst()
        .orElse(null);
  }
}
