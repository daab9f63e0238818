package milliwatt.tinyjava;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with one class file, at the lines its compiler noted. */
final class ClassFindings {
  private final String file;
  private final List<Diagnostic> found = new ArrayList<>();
  private int line;

  ClassFindings(String name, ClassModel model) {
    Optional<String> noted =
        model
            .findAttribute(Attributes.sourceFile())
            .map(attribute -> attribute.sourceFile().stringValue())
            .filter(source -> source.matches("[A-Za-z0-9_]{1,100}\\.java"));
    this.file = noted.orElse(name + ".class");
  }

  /** The line of what follows; 0 where there is none. */
  void at(int line) {
    this.line = line;
  }

  void report(String message, String advice) {
    found.add(new Diagnostic(file, line, 0, message, advice));
  }

  /** A reference to a type, with member "", or to a member of it. */
  void refuse(String type, String member) {
    String what = member.isEmpty() ? type : type + "." + member;
    report("The class file refers to " + what + ".", JdkAdvice.instead(type, member));
  }

  boolean any() {
    return !found.isEmpty();
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
