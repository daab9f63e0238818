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

  /** By number of a line; set by the reference's own code while it runs. */
  private static boolean[] executed = new boolean[0];

  /** Number of every line that has code, by file name and line. */
  private final Map<String, NavigableMap<Integer, Integer>> numbers = new TreeMap<>();

  private final boolean[] ofMine;

  private ExecutedLines(Experiment experiment) {
    synchronized (ExecutedLines.class) {
      executed = new boolean[1 << 16];
      try (RuntimeSession session =
          RuntimeSession.inThisProcess("lines", RuntimeLoader.changing(this::instrument))) {
        experiment.on(session.runtime());
      }
      ofMine = executed;
    }
  }

  /** Does the experiment once with the reference. */
  static ExecutedLines in(Experiment experiment) {
    return new ExecutedLines(experiment);
  }

  /** Called by the instrumented reference at the beginning of each line. */
  public static void execute(int number) {
    executed[number] = true;
  }

  /**
   * Whether one of the lines is executed; where none of them has code of its own, whether any line
   * of the file is.
   *
   * @param first 1-based
   * @param last inclusive
   */
  boolean any(String file, int first, int last) {
    NavigableMap<Integer, Integer> lines = numbers.getOrDefault(file, new TreeMap<>());
    NavigableMap<Integer, Integer> asked = lines.subMap(first, true, last, true);
    List<Integer> relevant = new ArrayList<>(asked.isEmpty() ? lines.values() : asked.values());
    return relevant.stream().anyMatch(number -> ofMine[number]);
  }

  private byte[] instrument(byte[] bytes) {
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
            (code, element) -> {
              code.with(element);
              if (element instanceof LineNumber line) {
                code.loadConstant(number(file, line.line())).invokestatic(HERE, "execute", EXECUTE);
              }
            }));
  }

  private int number(String file, int line) {
    int next = numbers.values().stream().mapToInt(Map::size).sum();
    return numbers
        .computeIfAbsent(file, _ -> new TreeMap<>())
        .computeIfAbsent(line, _ -> Math.min(next, executed.length - 1));
  }
}
