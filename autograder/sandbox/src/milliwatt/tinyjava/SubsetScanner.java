package milliwatt.tinyjava;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Walks a file and asks the rules about each construct. What is refused as a whole, such as a
 * lambda, is not walked: one remark is enough.
 */
final class SubsetScanner extends TreePathScanner<Void, Void> {
  private final Attribution attribution;
  private final TypeRules types;
  private final StringRules strings;
  private final CallRules calls;
  private final NameRules names;
  private final DeclarationRules declarations;
  private final StatementRules statements;

  SubsetScanner(Attribution attribution, Findings findings) {
    this.attribution = attribution;
    this.types = new TypeRules(attribution, findings);
    this.strings = new StringRules(attribution, findings);
    this.calls = new CallRules(attribution, findings, types);
    this.names = new NameRules(attribution, findings, types, strings);
    this.declarations = new DeclarationRules(attribution, findings);
    this.statements = new StatementRules(attribution, findings);
  }

  @Override
  public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
    scan(unit.getImports(), nothing);
    return scan(unit.getTypeDecls(), nothing);
  }

  @Override
  public Void visitImport(ImportTree tree, Void nothing) {
    declarations.imported(tree);
    return nothing;
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void nothing) {
    statements.annotation(tree);
    return nothing;
  }

  @Override
  public Void visitClass(ClassTree tree, Void nothing) {
    return declarations.type(getCurrentPath(), tree) ? super.visitClass(tree, nothing) : nothing;
  }

  @Override
  public Void visitMethod(MethodTree tree, Void nothing) {
    if (attribution.implicit(attribution.element(getCurrentPath()))) {
      return nothing;
    }
    declarations.method(getCurrentPath(), tree);
    return super.visitMethod(tree, nothing);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void nothing) {
    TreePath path = getCurrentPath();
    declarations.variable(tree);
    if (attribution.element(path) instanceof VariableElement variable) {
      if (Attribution.isString(variable.asType())) {
        strings.variable(path, variable);
      } else if (tree.getInitializer() != null) {
        TypeMirror value = attribution.type(path, tree.getInitializer());
        types.value(tree.getInitializer(), value);
        types.conversion(tree.getInitializer(), value, variable.asType());
      }
    }
    return super.visitVariable(tree, nothing);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void nothing) {
    TreePath path = getCurrentPath();
    types.conversion(
        tree.getExpression(),
        attribution.type(path, tree.getExpression()),
        attribution.type(path, tree.getVariable()));
    return super.visitAssignment(tree, nothing);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
    if (Attribution.isString(attribution.type(getCurrentPath()))) {
      strings.appended(tree);
      return nothing;
    }
    return super.visitCompoundAssignment(tree, nothing);
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void nothing) {
    if (Attribution.isString(attribution.type(getCurrentPath()))) {
      strings.expression(getCurrentPath());
      return nothing;
    }
    return super.visitBinary(tree, nothing);
  }

  @Override
  public Void visitLiteral(LiteralTree tree, Void nothing) {
    if (tree.getKind() == Tree.Kind.STRING_LITERAL) {
      strings.expression(getCurrentPath());
    }
    return nothing;
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
    types.value(tree, attribution.type(getCurrentPath()));
    return super.visitConditionalExpression(tree, nothing);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void nothing) {
    Element element = attribution.element(getCurrentPath());
    if (element instanceof TypeElement type) {
      types.named(getCurrentPath(), type);
    } else if (element instanceof VariableElement variable) {
      names.variable(getCurrentPath(), variable);
    }
    return nothing;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
    return names.select(getCurrentPath(), tree) ? scan(tree.getExpression(), nothing) : nothing;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
    if (calls.call(getCurrentPath(), tree)) {
      scan(tree.getTypeArguments(), nothing);
      scan(tree.getMethodSelect(), nothing);
      scan(tree.getArguments(), nothing);
    }
    return nothing;
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void nothing) {
    if (calls.creation(getCurrentPath(), tree)) {
      super.visitNewClass(tree, nothing);
    }
    return nothing;
  }

  @Override
  public Void visitParameterizedType(ParameterizedTypeTree tree, Void nothing) {
    statements.generic(tree);
    return scan(tree.getType(), nothing);
  }

  @Override
  public Void visitIntersectionType(IntersectionTypeTree tree, Void nothing) {
    statements.generic(tree);
    return nothing;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
    statements.function(tree);
    return nothing;
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
    statements.function(tree);
    return nothing;
  }

  @Override
  public Void visitInstanceOf(InstanceOfTree tree, Void nothing) {
    if (tree.getPattern() != null) {
      statements.pattern(tree);
      return scan(tree.getExpression(), nothing);
    }
    return super.visitInstanceOf(tree, nothing);
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void nothing) {
    statements.selector(getCurrentPath(), tree.getExpression());
    return super.visitSwitch(tree, nothing);
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
    statements.selector(getCurrentPath(), tree.getExpression());
    types.value(tree, attribution.type(getCurrentPath()));
    return super.visitSwitchExpression(tree, nothing);
  }

  @Override
  public Void visitCase(CaseTree tree, Void nothing) {
    if (statements.label(tree)) {
      scan(tree.getLabels(), nothing);
    }
    scan(tree.getStatements(), nothing);
    return scan(tree.getBody(), nothing);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
    statements.forEach(getCurrentPath(), tree);
    return super.visitEnhancedForLoop(tree, nothing);
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void nothing) {
    statements.thrown(tree);
    return super.visitThrow(tree, nothing);
  }

  @Override
  public Void visitTry(TryTree tree, Void nothing) {
    statements.tried(tree);
    scan(tree.getResources(), nothing);
    scan(tree.getBlock(), nothing);
    scan(tree.getCatches(), nothing);
    return scan(tree.getFinallyBlock(), nothing);
  }

  /** The try was refused as a whole, so its parameter is not worth another remark. */
  @Override
  public Void visitCatch(CatchTree tree, Void nothing) {
    return scan(tree.getBlock(), nothing);
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Void nothing) {
    statements.locked(tree);
    return scan(tree.getBlock(), nothing);
  }

  @Override
  public Void visitAssert(AssertTree tree, Void nothing) {
    statements.asserted(tree);
    return nothing;
  }
}
