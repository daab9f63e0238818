package milliwatt.translate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The static fields of a class: variables, tables in flash, and what initialises them. */
final class StaticFields {
  private final JavaClass c;
  private final Facts facts;
  private final Comments comments;

  StaticFields(JavaClass c, Facts facts, Comments comments) {
    this.c = c;
    this.facts = facts;
    this.comments = comments;
  }

  /** What the header says of them. */
  void declare(Output out) {
    for (VariableElement field : c.fields.keySet()) {
      if (Accesses.isStatic(field) && field.getConstantValue() == null) {
        String name = facts.names().staticField(field);
        if (facts.program().tables().contains(field)) {
          String structure = facts.types().array(field.asType());
          out.line("extern %s *const %s;".formatted(structure, name));
        } else {
          out.line("extern " + facts.types().declare(field.asType(), name) + ";");
        }
      }
    }
    if (isInitialised()) {
      out.line("");
      out.line("extern mw_initialiser " + c.name + "_state;");
      out.line("MW_SETUP void " + c.name + "_initialise(uint32_t mw_site);");
      out.line("");
      out.open(0, "inline void " + c.name + "_use(uint32_t mw_site) {");
      out.open(0, "if (MW_UNLIKELY(" + c.name + "_state.state != MW_INITIALISED)) {");
      out.line(c.name + "_initialise(mw_site);");
      out.close("}");
      out.close("}");
    }
  }

  /**
   * Whether the program uses the class in a way that makes Java initialise it, which takes code.
   */
  private boolean isInitialised() {
    return facts.reachable().isInitialised(c) && ClassInitialisation.isNeeded(c, facts.program());
  }

  private int lineOf(Tree tree) {
    return facts.program().attribution.line(c.unit, tree);
  }

  /** The fields themselves, in the source file. */
  void define(Output out) {
    for (VariableElement field : c.fields.keySet()) {
      if (Accesses.isStatic(field) && field.getConstantValue() == null) {
        VariableTree tree = c.fields.get(field);
        out.line("");
        comments.above(tree, out);
        if (facts.program().tables().contains(field)) {
          table(field, tree, out);
        } else {
          out.line(
              lineOf(tree),
              "MW_STATIC "
                  + facts.types().declare(field.asType(), facts.names().staticField(field))
                  + ";");
        }
      }
    }
  }

  private void table(VariableElement field, VariableTree tree, Output out) {
    NewArrayTree array = (NewArrayTree) tree.getInitializer();
    TypeMirror element = CTypes.element(field.asType());
    String name = facts.names().staticField(field);
    int count = array.getInitializers().size();
    Scope scope = new Scope(c, facts.program().attribution, false);
    Expressions expressions = new Expressions(facts, scope, (choice, type) -> "0");
    List<String> values =
        array.getInitializers().stream().map(each -> expressions.value(each).text()).toList();
    out.open(lineOf(tree), "static const struct {");
    out.line("int32_t length;");
    out.line("%s data[%d];".formatted(facts.types().of(element), count));
    out.close("} " + name + "_table = {");
    out.indent();
    out.line(count + ",");
    out.line("{");
    out.indent();
    for (int i = 0; i < count; i += 8) {
      out.line(
          0,
          values.subList(i, Math.min(count, i + 8)).stream().collect(Collectors.joining(", "))
              + ",");
    }
    out.outdent();
    out.line("}");
    out.close("};");
    String structure = facts.types().array(field.asType());
    out.line("%1$s *const %2$s = (%1$s *) &%2$s_table;".formatted(structure, name));
  }

  /** The function that does what Java does when the class is first used, if it does anything. */
  void initialiser(MethodWriter methods, Output out) {
    if (!isInitialised()) {
      return;
    }
    Scope scope = new Scope(c, facts.program().attribution, false);
    scope.at(c.tree);
    out.line("");
    out.line("MW_STATIC mw_initialiser " + c.name + "_state;");
    out.line("");
    out.line("extern inline void " + c.name + "_use(uint32_t mw_site);");
    out.line("");
    out.open(lineOf(c.tree), "void " + c.name + "_initialise(uint32_t mw_site) {");
    out.open(0, "if (!mw_begin(&" + c.name + "_state, mw_site)) {");
    out.line("return;");
    out.close("}");
    for (JavaClass each : ClassInitialisation.before(c)) {
      if (ClassInitialisation.isNeeded(each, facts.program())) {
        out.line(each.name + "_use(mw_site);");
      }
    }
    Statements statements = new Statements(facts, scope, comments, null, out);
    int ordinal = 0;
    for (Tree tree : c.staticInitialisers) {
      scope.at(tree);
      if (tree instanceof BlockTree block) {
        out.open(scope.line(), "{");
        statements.body(block);
        out.close("}");
      } else if (tree instanceof VariableTree field) {
        VariableElement element = (VariableElement) facts.element(field);
        if (element.getKind() == ElementKind.ENUM_CONSTANT) {
          methods.enumConstant(field, element, ordinal++, statements);
        } else if (ClassInitialisation.executes(field, facts.program())) {
          C value = statements.expressions.converted(field.getInitializer(), element.asType());
          out.line(
              scope.line(),
              facts.names().staticField(element) + " = " + value.at(C.ASSIGNMENT) + ";");
        }
      }
    }
    out.line("mw_end(&" + c.name + "_state);");
    out.close("}");
  }
}
