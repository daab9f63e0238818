package milliwatt.engine;

import milliwatt.lab.CourseSources;

/**
 * Hostile submissions of lab 01: the reference, but {@code dequantize} begins with an attack and
 * ends with a wrong answer unless the attack succeeded.
 */
enum Attack {
  EXITS("System.exit(0);"),
  HALTS("Runtime.getRuntime().halt(0);"),
  LOOPS("while (scale == scale) {}"),
  ALLOCATES(
      """
      byte[][] all = new byte[1 << 20][];
      for (int i = 0; i < all.length; i++) {
        all[i] = new byte[1 << 20];
      }
      """),
  OVERFLOWS_THE_STACK("if (scale > 0) { return 1 + dequantize(quantized + 1, scale, zeroPoint); }"),
  PRINTS_A_MILLION_LINES(
      """
      for (int i = 0; i < 1_000_000; i++) {
        System.out.println("are we there yet?");
      }
      broken = true;
      """),
  FLOODS_THE_PROTOCOL(
      """
      try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
        for (int i = 0; i < 1_000_000; i++) {
          out.write("m-ready, are we there yet?\\r\\n".getBytes());
        }
        broken = true;
      } catch (java.io.IOException e) {
      }
      """),
  FORGES_PROTOCOL_LINES(
      """
      try {
        var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
        int bits = Float.floatToIntBits((quantized - zeroPoint) * scale);
        String hex = String.format("%08x", Integer.reverseBytes(bits));
        for (String tag : new String[] {"", "0", "0000000000000000"}) {
          out.write(("m-mw-" + tag + "-result-[" + hex + "]\\r\\n").getBytes());
          out.write(("m-mw-" + tag + "-returned-[1 0]\\r\\n").getBytes());
          out.write(("m-mw-" + tag + "-done\\r\\nm-ready\\r\\n").getBytes());
        }
      } catch (java.io.IOException e) {
      }
      """),
  READS_THE_CHECKS("broken = java.nio.file.Files.exists(java.nio.file.Path.of(\"%CHECKS%\"));"),
  READS_OTHER_PROCESSES(
      """
      try (var processes = java.nio.file.Files.list(java.nio.file.Path.of("/proc"))) {
        broken =
            processes.anyMatch(
                process -> {
                  try {
                    String line = java.nio.file.Files.readString(process.resolve("cmdline"));
                    return line.contains("surefire") || line.contains("milliwatt.cli");
                  } catch (java.io.IOException e) {
                    return false;
                  }
                });
      } catch (java.io.IOException e) {
      }
      """),
  OPENS_A_CONNECTION(
      """
      try (var socket = new java.net.Socket("127.0.0.1", %PORT%)) {
        broken = true;
      } catch (java.io.IOException e) {
      }
      """),
  LEAVES_A_THREAD(
      """
      Thread thread = new Thread(() -> { while (true) { System.out.println("still here"); } });
      thread.start();
      """),
  REFLECTS_INTO_THE_HARNESS(
      """
      try {
        Class<?> type = Class.forName("milliwatt.harness.CommandLoop");
        java.lang.reflect.Field field = type.getDeclaredField("reply");
        field.setAccessible(true);
        broken = true;
      } catch (ReflectiveOperationException | RuntimeException e) {
      }
      """),
  TAKES_UNSAFE(
      """
      try {
        Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe").setAccessible(true);
        broken = true;
      } catch (ReflectiveOperationException | RuntimeException e) {
      }
      """),
  STARTS_A_PROCESS(
      """
      try {
        broken = new ProcessBuilder("/bin/sh", "-c", "true").start().waitFor() == 0;
      } catch (java.io.IOException | InterruptedException e) {
      }
      """),
  FORKS_BY_THREAD(
      """
      try {
        for (int i = 0; i < 20_000; i++) {
          Thread thread = new Thread(() -> { while (true) { Thread.onSpinWait(); } });
          thread.setDaemon(true);
          thread.start();
        }
      } catch (Throwable e) {
      }
      """),
  READS_ITS_PARENTS_MEMORY(
      """
      try {
        long parent = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L);
        java.nio.file.Path maps = java.nio.file.Path.of("/proc/" + parent + "/maps");
        broken = java.nio.file.Files.readString(maps).contains("libjvm");
      } catch (java.io.IOException | RuntimeException e) {
      }
      """),
  KILLS_ITS_PARENT(
      """
      try {
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        broken = parent.info().command().orElse("").contains("java") && parent.supportsNormalTermination();
      } catch (RuntimeException e) {
      }
      """),
  CALLS_C_BY_FOREIGN_MEMORY(
      """
      try {
        var linker = java.lang.foreign.Linker.nativeLinker();
        var getpid =
            linker.downcallHandle(
                linker.defaultLookup().find("getpid").orElseThrow(),
                java.lang.foreign.FunctionDescriptor.of(java.lang.foreign.ValueLayout.JAVA_INT));
        broken = (int) getpid.invoke() > 0;
      } catch (Throwable e) {
      }
      """),
  LOADS_A_LIBRARY(
      """
      try {
        System.loadLibrary("net");
        System.load("/lib/x86_64-linux-gnu/libc.so.6");
        broken = true;
      } catch (Throwable e) {
      }
      """),
  CARRIES_STATE_BETWEEN_CHECKS(
      """
      broken = System.getProperty("seen") != null;
      System.setProperty("seen", "yes");
      """),
  FILLS_THE_DISK(
      """
      try (var out = new java.io.FileOutputStream("/tmp/full")) {
        byte[] block = new byte[1 << 20];
        for (int i = 0; i < 64; i++) {
          out.write(block);
        }
        broken = true;
      } catch (java.io.IOException e) {
      }
      """),
  FLOODS_BY_ITS_MESSAGE("if (scale > 0) { throw new RuntimeException(\"x\".repeat(1 << 24)); }"),
  SPEAKS_NO_MORE(
      """
      if (scale > 0) {
        throw new RuntimeException() {
          @Override
          public String getMessage() {
            while (true) {}
          }
        };
      }
      """),
  DETECTS_WHERE_IT_RUNS(
      """
      String machine = System.getProperty("java.vm.name") + System.getenv() + System.nanoTime();
      broken = machine.contains("surefire") || machine.contains("MAVEN");
      """);

  private static final String SIGNATURE =
      "public static float dequantize(int quantized, float scale, int zeroPoint) {";

  /** From here on only long runs try what the sandbox alone holds. */
  private static final Attack FIRST_OF_THE_OTHERS = FORKS_BY_THREAD;

  private final String body;

  Attack(String body) {
    this.body = body;
  }

  /** Whether the attack is written in Tiny Java, so that only the child process can stop it. */
  boolean isTinyJava() {
    return this == LOOPS || this == ALLOCATES || this == OVERFLOWS_THE_STACK;
  }

  boolean isQuick() {
    return compareTo(FIRST_OF_THE_OTHERS) < 0;
  }

  /** Whether only a strong sandbox stops it. */
  boolean needsStrongSandbox() {
    return this == READS_THE_CHECKS
        || this == READS_OTHER_PROCESSES
        || this == OPENS_A_CONNECTION
        || this == STARTS_A_PROCESS
        || this == READS_ITS_PARENTS_MEMORY
        || this == KILLS_ITS_PARENT;
  }

  /** The submission's {@code Quantization.java}. */
  String source(String checks, int port) {
    String solution = new CourseSources().solution("Quantization").text();
    String attack = body.replace("%CHECKS%", checks).replace("%PORT%", Integer.toString(port));
    String hostile =
        solution.replace(
            SIGNATURE,
            SIGNATURE
                + (isTinyJava() ? "\n" + attack : "\nboolean broken = false;\n" + attack)
                + (isTinyJava() ? "" : "\nif (!broken) { return 12345; }\n"));
    if (hostile.equals(solution)) {
      throw new IllegalStateException("dequantize has another signature now");
    }
    return hostile;
  }
}
