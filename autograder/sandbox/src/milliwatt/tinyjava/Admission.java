package milliwatt.tinyjava;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a set of sources must be before javac sees it: few, small, and well named. */
final class Admission {
  static final int MAX_FILES = 200;
  static final int MAX_CHARACTERS = 512 * 1024;
  static final int MAX_CHARACTERS_IN_ALL = 4 * 1024 * 1024;

  private static final Pattern PATH =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*/)*[A-Za-z_][A-Za-z0-9_]*\\.java");

  private Admission() {}

  /** What is wrong with the sources as files; empty where javac may go on. */
  static List<Diagnostic> refusals(List<Source> sources) {
    if (sources.size() > MAX_FILES) {
      return List.of(
          refusal(
              "",
              "There are " + sources.size() + " source files; at most " + MAX_FILES + " compile.",
              "Remove the files that no lab asks for."));
    }
    List<Diagnostic> refusals = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    long characters = 0;
    for (Source source : sources) {
      characters += source.text().length();
      check(source, paths.add(source.path()), refusals);
    }
    if (characters > MAX_CHARACTERS_IN_ALL) {
      refusals.add(
          refusal(
              "",
              "The sources have more than " + MAX_CHARACTERS_IN_ALL + " characters in all.",
              "Remove the files that no lab asks for."));
    }
    return refusals;
  }

  /** Comments for a package compile to nothing and are not read. */
  static boolean ignored(Source source) {
    return SourceText.fileName(source.path()).equals("package-info.java");
  }

  private static void check(Source source, boolean first, List<Diagnostic> refusals) {
    String file = SourceText.fileName(source.path());
    if (file.equals("module-info.java")) {
      refusals.add(
          refusal(file, "A module declaration has no place here.", "Delete module-info.java."));
    } else if (!ignored(source) && !PATH.matcher(source.path()).matches()) {
      refusals.add(
          refusal(
              file,
              "The file name is not that of a Java class.",
              "Name the file after its class: letters, digits and _, then .java."));
    } else if (!first) {
      refusals.add(refusal(file, "There are two files of this name.", "Keep one of them."));
    }
    if (source.text().length() > MAX_CHARACTERS) {
      refusals.add(
          refusal(
              file,
              "The file has more than " + MAX_CHARACTERS + " characters.",
              "Split it into several classes."));
    }
  }

  private static Diagnostic refusal(String file, String message, String advice) {
    return new Diagnostic(file, 0, 0, message, advice);
  }
}
