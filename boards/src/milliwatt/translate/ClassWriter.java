package milliwatt.translate;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** One class as a header and a source file. */
final class ClassWriter {
  private final JavaClass c;
  private final Facts facts;
  private final Comments comments;
  private final VirtualTables tables;
  private final StaticFields statics;
  private final MethodWriter methods;

  ClassWriter(JavaClass c, Facts facts, VirtualTables tables) {
    this.c = c;
    this.facts = facts;
    this.tables = tables;
    comments = new Comments(c, facts.program().attribution);
    statics = new StaticFields(c, facts, comments);
    methods = new MethodWriter(c, facts, comments);
  }

  /** Structure, constants and prototypes; bodies of methods small enough to be inlined. */
  Output header() {
    Output out = new Output();
    String guard = "MW_CLASS_" + c.name + "_H";
    out.line("#ifndef " + guard);
    out.line("#define " + guard);
    out.line("");
    out.line("#include \"program.h\"");
    if (c.superclass != null) {
      out.line("#include \"" + c.superclass.name + ".h\"");
    }
    out.line("");
    out.line("#define AT_%s(line) MW_SITE(%d, line)".formatted(c.name, c.file));
    constants(out);
    classComment(out);
    structure(out);
    if (!facts.program().isException(c.element)) { // no object of it is ever made
      tables.declare(c, out);
      statics.declare(out);
      prototypes(out);
      inlined(out);
    }
    out.line("");
    out.line("#endif");
    return out;
  }

  private void constants(Output out) {
    for (VariableElement field : c.fields.keySet()) {
      Object value = field.getConstantValue();
      if (value != null && !(value instanceof String) && Accesses.isStatic(field)) {
        String text = Literals.of(value);
        if (text.startsWith("-")) {
          text = "(" + text + ")";
        }
        VariableTree tree = c.fields.get(field);
        comments.above(tree, out);
        out.line(
            lineOf(tree),
            "#define %s %s%s"
                .formatted(facts.names().staticField(field), text, comments.behind(tree)));
      }
    }
    if (c.isEnum()) {
      int ordinal = 0;
      for (VariableElement constant : EnumConstants.of(c)) {
        out.line("#define %s %d".formatted(EnumConstants.ordinalName(constant, facts), ordinal++));
      }
    }
  }

  private int lineOf(Tree tree) {
    return facts.program().attribution.line(c.unit, tree);
  }

  private void classComment(Output out) {
    out.line("");
    long start = facts.program().attribution.start(c.unit, c.tree);
    comments.write(previousEnd(), start, out);
  }

  /** Where the imports or the class before this one end. */
  private long previousEnd() {
    Attribution attribution = facts.program().attribution;
    long end = 0;
    if (c.unit.getPackage() != null) {
      end = attribution.end(c.unit, c.unit.getPackage());
    }
    long start = attribution.start(c.unit, c.tree);
    for (Tree each : c.unit.getImports()) {
      end = Math.max(end, attribution.end(c.unit, each));
    }
    JavaClass outer =
        c.element.getEnclosingElement() instanceof TypeElement type
            ? facts.program().owner(type)
            : null;
    List<? extends Tree> siblings = outer == null ? c.unit.getTypeDecls() : outer.tree.getMembers();
    for (Tree each : siblings) {
      long behind = attribution.end(c.unit, each);
      if (behind <= start) {
        end = Math.max(end, behind);
      }
    }
    return outer == null ? end : Math.max(end, attribution.start(c.unit, outer.tree));
  }

  private void structure(Output out) {
    out.open(lineOf(c.tree), "struct " + c.name + " {");
    JavaClass root = c;
    while (root.superclass != null) {
      root = root.superclass;
    }
    if (c.polymorphic()) {
      out.line("const mw_class *class;");
    }
    if (c.isEnum()) {
      out.line("int32_t ordinal;");
    }
    fields(c, out);
    if (!c.polymorphic() && !c.isEnum() && c.instanceFields().isEmpty()) {
      out.line("uint8_t nothing; /* C has no empty structures */");
    }
    out.close("};");
  }

  /**
   * Inherited fields first, so that a pointer to an object is one to its superclass's structure.
   */
  private void fields(JavaClass from, Output out) {
    if (from.superclass != null) {
      fields(from.superclass, out);
    }
    List<VariableElement> sorted =
        from.instanceFields().stream()
            .sorted(Comparator.comparingInt((VariableElement field) -> -bytes(field.asType())))
            .toList();
    for (VariableElement field : sorted) {
      String declaration = facts.types().declare(field.asType(), facts.names().field(field)) + ";";
      if (from != c) {
        out.line(declaration + " /* of " + from.name + " */");
      } else if (c.isRecord()) { // whose components have their comments above the class
        out.line(lineOf(c.fields.get(field)), declaration);
      } else {
        VariableTree tree = c.fields.get(field);
        comments.above(tree, out);
        out.line(lineOf(tree), declaration + comments.behind(tree));
      }
    }
  }

  private static int bytes(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN, BYTE -> 1;
      case SHORT, CHAR -> 2;
      case LONG, DOUBLE -> 8;
      default -> 4;
    };
  }

  private List<ExecutableElement> written() {
    return c.methods.keySet().stream()
        .filter(facts.reachable()::isReached)
        .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
        .filter(method -> !facts.program().isException(c.element))
        .toList();
  }

  private void prototypes(Output out) {
    out.line("");
    for (ExecutableElement method : written()) {
      if (!methods.isInlined(method)) {
        out.line(
            lineOf(c.methods.get(method)),
            (methods.isSetUp(method) ? "MW_SETUP " : "") + methods.signature(method) + ";");
      }
      if (method.getKind() == ElementKind.CONSTRUCTOR && facts.reachable().isInstantiated(c)) {
        out.line("MW_SETUP " + methods.creatorSignature(method) + ";");
      }
    }
    for (VariableElement component : implicitAccessors()) {
      accessor(component, out);
    }
  }

  /** Components of a record whose accessors nobody wrote. */
  private List<VariableElement> implicitAccessors() {
    return c.isRecord()
        ? c.instanceFields().stream()
            .filter(
                field ->
                    c.methods.keySet().stream()
                        .noneMatch(
                            method ->
                                method.getSimpleName().equals(field.getSimpleName())
                                    && method.getParameters().isEmpty()
                                    && method.getKind() == ElementKind.METHOD
                                    && c.methods.get(method).getBody() != null))
            .toList()
        : List.of();
  }

  private void accessor(VariableElement component, Output out) {
    ExecutableElement method = methods.accessor(component);
    if (method == null) {
      return;
    }
    out.line("");
    out.open(
        lineOf(c.fields.get(component)), "inline " + accessorSignature(component, method) + " {");
    out.line("return self->" + facts.names().field(component) + ";");
    out.close("}");
  }

  private String accessorSignature(VariableElement component, ExecutableElement method) {
    String head = facts.types().declare(component.asType(), facts.names().function(method));
    return "%s(%s *self)".formatted(head, c.name);
  }

  private void inlined(Output out) {
    List<ExecutableElement> small = written().stream().filter(methods::isInlined).toList();
    if (small.isEmpty()) {
      return;
    }
    out.line("");
    for (ExecutableElement method : small) {
      out.line("inline " + methods.signature(method) + ";");
    }
    out.line("");
    for (JavaClass each : used(small)) {
      out.line("#include \"" + each.name + ".h\"");
    }
    for (ExecutableElement method : small) {
      out.line("");
      methods.comment(method, out);
      methods.write(method, true, out);
    }
  }

  /** Classes that these methods' bodies name. */
  private Set<JavaClass> used(List<ExecutableElement> bodies) {
    Mentions mentions = new Mentions(facts);
    bodies.forEach(method -> mentions.scan(c.methods.get(method), null));
    return sorted(mentions.classes());
  }

  private Set<JavaClass> sorted(Set<JavaClass> classes) {
    Set<JavaClass> sorted = new TreeSet<>(Comparator.comparing((JavaClass each) -> each.name));
    classes.stream()
        .filter(each -> each != c && facts.reachable().isNamed(each))
        .forEach(sorted::add);
    return sorted;
  }

  /** What the header declares. */
  Output source() {
    Output out = new Output();
    out.line("#include \"" + c.name + ".h\"");
    if (facts.program().isException(c.element)) {
      return out;
    }
    out.line("");
    Mentions mentions = new Mentions(facts);
    written().forEach(method -> mentions.scan(c.methods.get(method), null));
    c.fields.values().forEach(field -> mentions.scan(field, null));
    c.staticInitialisers.forEach(initialiser -> mentions.scan(initialiser, null));
    Set<JavaClass> included = new LinkedHashSet<>(sorted(mentions.classes()));
    included.addAll(sorted(tables.implementers(c)));
    included.addAll(sorted(Set.copyOf(ClassInitialisation.before(c))));
    for (JavaClass each : included) {
      out.line("#include \"" + each.name + ".h\"");
    }
    out.line("");
    out.line("#define AT(line) AT_" + c.name + "(line)");
    statics.define(out);
    for (VariableElement component : implicitAccessors()) {
      ExecutableElement method = methods.accessor(component);
      out.line("");
      out.line("extern inline " + accessorSignature(component, method) + ";");
    }
    tables.define(c, out);
    statics.initialiser(methods, out);
    for (ExecutableElement method : written()) {
      if (methods.isInlined(method)) {
        out.line("");
        out.line("extern inline " + methods.signature(method) + ";");
      } else {
        out.line("");
        methods.comment(method, out);
        methods.write(method, false, out);
      }
      if (method.getKind() == ElementKind.CONSTRUCTOR && facts.reachable().isInstantiated(c)) {
        out.line("");
        methods.writeCreator(method, out);
      }
    }
    return out;
  }
}
