package milliwatt.diagnose;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import milliwatt.runtime.RuntimeSession;

/**
 * Which lines of the reference an experiment executes: a mistake in any other line cannot matter
 * there.
 */
public final class ExecutedLines {
  private static final ClassDesc HERE = ClassDesc.of(ExecutedLines.class.getName());
  private static final MethodTypeDesc EXECUTE =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

  /** Number of every line that has code, by file name and line. */
  private static final Map<String, NavigableMap<Integer, Integer>> NUMBERS = new TreeMap<>();

  private static int lines;

  /** By number of a line; set by the reference's own code while it runs. */
  private static boolean[] executed = new boolean[0];

  /** Instrumented once: what its classes do when they are loaded belongs to every experiment. */
  private static RuntimeSession reference;

  private final boolean[] ofMine;

  private ExecutedLines(boolean[] ofMine) {
    this.ofMine = ofMine;
  }

  /** Does the experiment once with the reference. */
  static synchronized ExecutedLines in(Experiment experiment) {
    executed = new boolean[1 << 16];
    if (reference == null) {
      reference =
          RuntimeSession.inThisProcess("lines", RuntimeLoader.changing(ExecutedLines::instrument));
    }
    experiment.on(reference.runtime());
    return new ExecutedLines(executed);
  }

  /** Called by the instrumented reference at the beginning of each line. */
  public static void execute(int number) {
    executed[number] = true;
  }

  /**
   * Whether one of the lines is executed; where none of them has code that is executed more than
   * once, whether any line of the file is.
   *
   * @param first 1-based
   * @param last inclusive
   */
  boolean any(String file, int first, int last) {
    NavigableMap<Integer, Integer> lines = NUMBERS.getOrDefault(file, new TreeMap<>());
    NavigableMap<Integer, Integer> asked = lines.subMap(first, true, last, true);
    List<Integer> relevant = new ArrayList<>(asked.isEmpty() ? lines.values() : asked.values());
    return relevant.stream().anyMatch(number -> ofMine[number]);
  }

  private static byte[] instrument(byte[] bytes) {
    ClassFile classFile = ClassFile.of();
    ClassModel model = classFile.parse(bytes);
    String file =
        model
            .findAttribute(Attributes.sourceFile())
            .map(attribute -> attribute.sourceFile().stringValue())
            .orElse("");
    return classFile.transformClass(
        model,
        ClassTransform.transformingMethodBodies(
            method -> !method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME),
            (code, element) -> {
              code.with(element);
              if (element instanceof LineNumber line) {
                code.loadConstant(number(file, line.line())).invokestatic(HERE, "execute", EXECUTE);
              }
            }));
  }

  private static int number(String file, int line) {
    return NUMBERS
        .computeIfAbsent(file, _ -> new TreeMap<>())
        .computeIfAbsent(line, _ -> Math.min(lines++, executed.length - 1));
  }
}
