package milliwatt.differential;

import generated.GeneratedLab;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import milliwatt.contract.WireWriter;

/** Runs a compiled program in this JVM: what is right by definition. */
final class JvmRun {
  /** Small, so that a recursion without end is over soon. */
  private static final long STACK_BYTES = 512 << 10;

  private static final long LIMIT_MILLIS = 20_000;

  /** Kinds whose message says more than a board knows. */
  private static final Set<String> UNWORDED =
      Set.of(
          "NullPointerException",
          "ClassCastException",
          "NoClassDefFoundError",
          "StackOverflowError",
          "OutOfMemoryError",
          "MatchException");

  private final Map<String, byte[]> classes;
  private GeneratedLab lab;
  private Class<?> adapter;

  private JvmRun(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /**
   * The outcomes of the script, in order.
   *
   * @throws JvmSide.NotTinyJava if the program does not end, which the generator promises
   */
  static List<Outcome> outcomes(Map<String, byte[]> classes, Script script)
      throws JvmSide.NotTinyJava {
    List<Outcome> outcomes = new ArrayList<>();
    Thread thread =
        new Thread(null, () -> new JvmRun(classes).run(script, outcomes), "program", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(LIMIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      throw new JvmSide.NotTinyJava(
          "The program does not end on the JVM; it is at " + thread.getStackTrace()[0] + ".");
    }
    return outcomes;
  }

  private void run(Script script, List<Outcome> outcomes) {
    for (Script.Step step : script.steps()) {
      outcomes.add(
          switch (step) {
            case Script.Open open -> {
              open();
              yield new Outcome.Opened();
            }
            case Script.Run(Arguments arguments) -> call(out -> arguments.run(lab(), out));
            case Script.State state -> call(out -> out.write(lab().state()));
          });
    }
  }

  private void open() {
    try {
      lab = null;
      adapter = new Loader(classes).loadClass(Fixed.ADAPTER_CLASS);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Made by the first call, and inside it: a constructor may trap. */
  private GeneratedLab lab() throws Throwable {
    if (lab == null) {
      try {
        lab = (GeneratedLab) adapter.getDeclaredConstructor().newInstance();
      } catch (java.lang.reflect.InvocationTargetException e) {
        throw e.getCause();
      }
    }
    return lab;
  }

  private interface Call {
    void into(WireWriter out) throws Throwable;
  }

  private static Outcome call(Call call) {
    WireWriter out = new WireWriter();
    try {
      call.into(out);
      return new Outcome.Returned(HexFormat.of().formatHex(out.toByteArray()));
    } catch (Throwable thrown) { // also StackOverflowError: all are outcomes
      return describe(thrown);
    }
  }

  private static Outcome describe(Throwable thrown) {
    Throwable cause =
        thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    StackTraceElement[] trace = cause.getStackTrace();
    String where = "";
    for (int i = trace.length - 1; i >= 0; i--) {
      if (trace[i].getClassName().startsWith("tinyml.")) {
        where = trace[i].getFileName() + ":" + trace[i].getLineNumber();
      }
    }
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    if (cause.getClass().getName().startsWith("tinyml.")) {
      return new Outcome.Refused(where, message);
    }
    String kind = cause.getClass().getSimpleName();
    boolean ofMath =
        kind.equals("IllegalArgumentException")
            && trace.length > 0
            && trace[0].getClassName().startsWith("java.");
    return new Outcome.Trapped(kind, where, message, !UNWORDED.contains(kind) && !ofMath);
  }

  /** The program's classes; the contract is the one that this class sees. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super("program", JvmRun.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null || name.equals(Fixed.CONTRACT_CLASS)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
      }
    }
  }
}
