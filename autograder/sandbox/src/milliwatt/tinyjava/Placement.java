package milliwatt.tinyjava;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a student's classes may stand: in package {@code tinyml}, under names that hide nothing the
 * given code refers to. The allow-list tells the student's classes from the others by name, so this
 * holds whether or not the subset is checked.
 */
final class Placement {
  static final String PACKAGE = "tinyml";

  /** First names of packages, and types of java.lang: a class so named would stand before them. */
  private final Set<String> reserved = new HashSet<>(Set.of(PACKAGE, "java", "milliwatt"));

  private final Set<String> given = new HashSet<>();

  Placement(List<Source> sources) {
    for (Source source : sources) {
      if (!source.student()) {
        String path = source.path();
        if (path.startsWith(PACKAGE + "/")) {
          String file = SourceText.fileName(path);
          given.add(file.substring(0, file.length() - ".java".length()));
        } else if (path.contains("/")) {
          reserved.add(path.substring(0, path.indexOf('/')));
        }
      }
    }
  }

  List<Diagnostic> refusals(Iterable<? extends CompilationUnitTree> units, Positions positions) {
    List<Diagnostic> refusals = new ArrayList<>();
    for (CompilationUnitTree unit : units) {
      if (SourceText.isStudent(unit.getSourceFile())) {
        checkPackage(unit, positions, refusals);
        for (Tree declaration : unit.getTypeDecls()) {
          if (declaration instanceof ClassTree type) {
            checkName(unit, type, positions, refusals);
          }
        }
      }
    }
    return refusals;
  }

  private void checkPackage(
      CompilationUnitTree unit, Positions positions, List<Diagnostic> refusals) {
    Tree name = unit.getPackageName();
    if (name == null || !name.toString().equals(PACKAGE)) {
      refusals.add(
          positions.diagnostic(
              unit,
              name == null ? unit : name,
              name == null
                  ? "The file names no package."
                  : "The file is in package " + name + ", not in tinyml.",
              "Begin the file with `package tinyml;`."));
    }
  }

  private void checkName(
      CompilationUnitTree unit, ClassTree type, Positions positions, List<Diagnostic> refusals) {
    String name = type.getSimpleName().toString();
    String fault = fault(name);
    if (!fault.isEmpty()) {
      refusals.add(positions.diagnostic(unit, type, fault, "Give your class another name."));
    }
  }

  private String fault(String name) {
    if (name.indexOf('$') >= 0) {
      return "The class name " + name + " has a $ in it, which javac keeps for nested classes.";
    }
    if (given.contains(name)) {
      return "The course gives a class " + name + " already.";
    }
    if (reserved.contains(name)) {
      return "A class " + name + " would hide the package of that name.";
    }
    if (Object.class.getResource("/java/lang/" + name + ".class") != null) {
      return "A class " + name + " would hide java.lang." + name + ".";
    }
    return "";
  }
}
