package milliwatt.translate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The contract's methods as the firmware finds them: arguments out of bytes, results into bytes.
 */
final class Dispatch {
  private static final String OUT = "milliwatt.contract.Out";

  private final Facts facts;
  private final JavaClass contract;
  private final JavaClass adapter;

  Dispatch(Facts facts, JavaClass contract, JavaClass adapter) {
    this.facts = facts;
    this.contract = contract;
    this.adapter = adapter;
  }

  Output source() {
    Output out = new Output();
    out.line("/* What the firmware finds in this program: names of files, and the contract. */");
    out.line("");
    out.line("#include \"" + adapter.name + ".h\"");
    for (ExecutableElement method : methods()) {
      JavaClass owner = facts.program().owner(target(method));
      if (owner != adapter) {
        out.line("#include \"" + owner.name + ".h\"");
      }
    }
    out.line("");
    files(out);
    out.line("");
    out.line("MW_STATIC static " + adapter.name + " *adapter;");
    out.line("");
    out.open(0, "static " + adapter.name + " *lab(void) {");
    out.open(0, "if (adapter == NULL) {");
    if (ClassInitialisation.isNeeded(adapter, facts.program())) {
      out.line(adapter.name + "_use(0);");
    }
    out.line("adapter = " + facts.names().creator(constructor()) + "(0);");
    out.close("}");
    out.line("return adapter;");
    out.close("}");
    methods().forEach(method -> call(method, out));
    out.line("");
    out.open(0, "const mw_method mw_methods[] = {");
    for (ExecutableElement method : methods()) {
      out.line("{\"%1$s\", call_%1$s},".formatted(method.getSimpleName()));
    }
    out.close("};");
    out.line("");
    out.line("const int32_t mw_method_count = " + methods().size() + ";");
    return out;
  }

  private void files(Output out) {
    out.open(0, "const char *const mw_files[] = {");
    out.line("NULL,");
    List<String> names = facts.program().files;
    for (int i = 0; i < names.size(); i++) {
      boolean shown = facts.program().inStudentPackage.get(i) && isUsed(i + 1);
      out.line(shown ? Literals.text(names.get(i)) + "," : "NULL,");
    }
    out.close("};");
  }

  /** Whether the program holds anything of the file with this number. */
  private boolean isUsed(int file) {
    return facts.program().classes().stream()
        .anyMatch(c -> c.file == file && facts.reachable().isNamed(c));
  }

  private List<ExecutableElement> methods() {
    return contract.methods.keySet().stream()
        .sorted(Comparator.comparing(method -> method.getSimpleName().toString()))
        .toList();
  }

  private ExecutableElement constructor() {
    return adapter.methods.keySet().stream()
        .filter(method -> method.getKind() == ElementKind.CONSTRUCTOR)
        .findFirst()
        .orElseThrow();
  }

  private ExecutableElement target(ExecutableElement method) {
    return facts.program().implementation(method, adapter);
  }

  private void call(ExecutableElement method, Output out) {
    ExecutableElement target = target(method);
    String owner = facts.program().owner(target).name;
    TypeMirror returned = method.getReturnType();
    out.line("");
    out.open(0, "static void call_" + method.getSimpleName() + "(void) {");
    String object = facts.program().owner(target) == adapter ? "lab()" : "(" + owner + " *) lab()";
    out.line(owner + " *self = " + object + ";");
    int i = 0;
    for (VariableElement parameter : method.getParameters()) {
      out.line(
          "%s = mw_read_%s();"
              .formatted(
                  facts.types().declare(parameter.asType(), "p" + i++), word(parameter.asType())));
    }
    out.line("mw_start();");
    String arguments =
        java.util.stream.IntStream.range(0, i)
            .mapToObj(k -> ", p" + k)
            .collect(Collectors.joining());
    String call = facts.names().function(target) + "(self" + arguments + ");";
    boolean isVoid = returned.getKind() == TypeKind.VOID;
    out.line(isVoid ? call : facts.types().declare(returned, "returned") + " = " + call);
    out.line("mw_stop();");
    if (returned.getKind() == TypeKind.ARRAY) {
      out.open(0, "if (returned == NULL) {");
      out.line(
          "mw_throw(\"NullPointerException\", false, 0, \"%s returned null instead of an array\", 0, NULL);"
              .formatted(method.getSimpleName()));
      out.close("}");
    }
    if (!isVoid) {
      out.line("mw_write_" + word(returned) + "(returned);");
    }
    i = 0;
    for (VariableElement parameter : method.getParameters()) {
      if (isOut(parameter)) {
        out.line("mw_write_" + word(parameter.asType()) + "(p" + i + ");");
      }
      i++;
    }
    out.close("}");
  }

  private static boolean isOut(VariableElement parameter) {
    return parameter.getAnnotationMirrors().stream()
        .anyMatch(each -> each.getAnnotationType().toString().equals(OUT));
  }

  /** {@code int} and {@code ints} for an array of them. */
  private static String word(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        ? CTypes.word(CTypes.element(type).getKind()) + "s"
        : CTypes.word(type.getKind());
  }
}
