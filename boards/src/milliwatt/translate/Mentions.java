package milliwatt.translate;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** The classes whose structures or functions a piece of the program needs to know. */
final class Mentions extends TreeScanner<Void, Void> {
  private final Facts facts;
  private final Set<JavaClass> classes = new LinkedHashSet<>();

  Mentions(Facts facts) {
    this.facts = facts;
  }

  Set<JavaClass> classes() {
    return classes;
  }

  @Override
  public Void scan(Tree tree, Void nothing) {
    if (tree != null) {
      TypeMirror type = facts.type(tree);
      while (type instanceof ArrayType array) {
        type = array.getComponentType();
      }
      add(facts.program().classOf(type));
    }
    return super.scan(tree, nothing);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void nothing) {
    owner(facts.element(tree));
    return nothing;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
    owner(facts.element(tree));
    return super.visitMemberSelect(tree, nothing);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
    if (facts.element(tree.getMethodSelect()) instanceof ExecutableElement method
        && facts.program().owner(method) != null) {
      facts.reachable().targets(method).forEach(this::owner);
      owner(facts.program().root(method));
    }
    return super.visitMethodInvocation(tree, nothing);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void nothing) {
    owner(facts.element(tree));
    return super.visitNewClass(tree, nothing);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void nothing) {
    owner(facts.element(tree));
    return super.visitVariable(tree, nothing);
  }

  private void owner(Element element) {
    if (element != null) {
      add(facts.program().owner(element));
    }
  }

  private void add(JavaClass c) {
    if (c != null) {
      classes.add(c);
    }
  }
}
