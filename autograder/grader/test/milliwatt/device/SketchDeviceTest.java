package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.cli.UserError;
import milliwatt.contract.WireReader;
import milliwatt.contract.WireWriter;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.Target;
import milliwatt.firmware.Toolchain;
import milliwatt.serial.Discovery;
import milliwatt.sketch.Export;
import milliwatt.sketch.ExportFolder;
import milliwatt.sketch.ExportedProgram;
import milliwatt.sketch.ShimBuild;
import milliwatt.tinyjava.Compilation;
import milliwatt.tinyjava.Source;
import milliwatt.tinyjava.TinyJavaCompiler;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An exported sketch, compiled from its folder against the shim, on a Cortex-M7 at a pseudo
 * terminal: traps that no memory protection unit finds, and Java's arithmetic without a flag of
 * ours.
 */
@Timeout(120)
class SketchDeviceTest {
  private static final String CONTRACT =
      """
      package milliwatt.device;
      public interface SketchProbe {
        int wraps(int value);
        float contracted(float a, float b, float c);
        int field(boolean absent);
        int element(boolean absent, int index);
        int virtual(boolean absent);
        int divide(int a, int b);
        int length(int size);
        int depth(int levels);
        int count();
        int keep(int bytes);
        int sum(byte[] bytes);
      }
      """;

  private static final String PROGRAM =
      """
      package tinyml;
      public class Program implements milliwatt.device.SketchProbe {
        static class Node { int value = 7; int get() { return value; } }
        static class Leaf extends Node { int get() { return 1; } }
        static int calls;
        static byte[] kept;
        static final int[] SQUARES = {0, 1, 4, 9};
        public int wraps(int value) { return value + 1 > value ? 1 : 0; }
        public float contracted(float a, float b, float c) { return a * b + c; }
        public int field(boolean absent) {
          Node node = absent ? null : new Node();
          return node.value;
        }
        public int element(boolean absent, int index) {
          int[] array = absent ? null : SQUARES;
          return array[index];
        }
        public int virtual(boolean absent) {
          Node node = absent ? null : new Leaf();
          return node.get();
        }
        public int divide(int a, int b) { return a / b; }
        public int length(int size) { return new int[size].length; }
        public int depth(int levels) {
          return levels == 0 ? 0 : depth(levels - 1) * 3 ^ levels;
        }
        public int count() { return ++calls; }
        public int keep(int bytes) {
          kept = new byte[bytes];
          return kept.length;
        }
        public int sum(byte[] bytes) {
          int sum = 0;
          for (int i = 0; i < bytes.length; i++) { sum += bytes[i] * (i + 1); }
          return sum;
        }
      }
      """;

  private static final SandboxModule MODULE = new SandboxModule();
  private static final InProcessDevice JVM = new InProcessDevice();

  @TempDir static Path folder;
  private static Program program;
  private static ExportedProgram exported;
  private static TwinProcess twin;
  private static SerialDevice device;

  @BeforeAll
  static void export_compile_and_start() throws IOException {
    boolean there = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(there, "arm-none-eabi-gcc or QEMU is not installed");
    assumeTrue(Pty.available(), "Pseudo terminals are made by calls of Linux.");
    program = compiled();
    exported =
        new ExportedProgram(
            "A probe",
            "A test's code.",
            new ProgramTranslator(MODULE).translate(program, true).files(),
            Optional.empty());
    Board board = new BoardCatalogue().find("stm32f746-disco").orElseThrow();
    Path sketch = folder.resolve("probe");
    new ExportFolder(sketch).write(Export.of("probe", board, exported));
    Firmware firmware = new ShimBuild(folder.resolve("build"), Target.M7).build(sketch);
    twin = TwinProcess.start(firmware, Serial.TERMINAL, Wall.NONE);
    device = serial(Set.of(exported.build()));
    device.load(program);
    JVM.load(program);
    JVM.open();
  }

  @AfterAll
  static void close() {
    if (twin != null) {
      device.close();
      twin.close();
    }
    JVM.close();
    MODULE.close();
  }

  private static SerialDevice serial(Set<String> builds) {
    String path = twin.terminal().toString();
    return new SerialDevice("serial:" + path, () -> Discovery.at(path), _ -> builds);
  }

  private static Program compiled() {
    String dispatch = DispatchSource.of(SketchProbe.class, "tinyml.Program");
    List<Source> sources =
        List.of(
            new Source("milliwatt/device/SketchProbe.java", CONTRACT, false),
            new Source("tinyml/Program.java", PROGRAM, false),
            new Source(DispatchSource.PATH, dispatch, false));
    Compilation compilation = new TinyJavaCompiler(List.of(MODULE.path())).compile(sources, false);
    assertThat(compilation.errors()).isEmpty();
    return new Program(
        compilation.classes(), sources, "milliwatt.device.SketchProbe", "tinyml.Program");
  }

  private static byte[] arguments(Object... values) {
    WireWriter out = new WireWriter();
    for (Object value : values) {
      switch (value) {
        case Integer number -> out.write(number);
        case Float number -> out.write(number);
        case Boolean truth -> out.write(truth);
        case byte[] bytes -> out.write(bytes);
        default -> throw new IllegalArgumentException();
      }
    }
    return out.toByteArray();
  }

  /** Makes a call on the board and on the JVM; both results are the same, and are returned. */
  private static byte[] same(String method, Object... values) {
    Outcome there = device.call(method, arguments(values), 5_000);
    Outcome here = JVM.call(method, arguments(values), 5_000);
    assertThat(there).isInstanceOf(Outcome.Returned.class);
    byte[] result = ((Outcome.Returned) there).result();
    assertThat(result).isEqualTo(((Outcome.Returned) here).result());
    return result;
  }

  private static int integer(byte[] result) {
    return new WireReader(result).readInt();
  }

  private static void sameTrap(String method, Object... values) {
    Outcome there = device.call(method, arguments(values), 5_000);
    assertThat(there).isInstanceOf(Outcome.Trapped.class);
    assertThat(there).isEqualTo(JVM.call(method, arguments(values), 5_000));
  }

  @Test
  void integers_wrap_and_floats_are_not_contracted_whatever_the_compiler_is_told() {
    assertThat(integer(same("wraps", Integer.MAX_VALUE))).isZero();
    // A fused multiplication and addition would leave 2^-24.
    same("contracted", 1 + 0x1p-12f, 1 + 0x1p-12f, -(1 + 0x1p-11f));
  }

  @Test
  void null_is_found_by_the_code_itself() {
    assertThat(integer(same("field", false))).isEqualTo(7);
    for (String method : List.of("field", "virtual")) {
      assertThat(trapped(method, true).kind()).isEqualTo("NullPointerException");
    }
    assertThat(trapped("field", true).where()).isEqualTo("Program.java:12");
    assertThat(trapped("element", true, 0).where()).isEqualTo("Program.java:16");
    assertThat(integer(same("virtual", false))).isEqualTo(1);
  }

  private static Outcome.Trapped trapped(String method, Object... values) {
    Outcome outcome = device.call(method, arguments(values), 5_000);
    assertThat(outcome).isInstanceOf(Outcome.Trapped.class);
    return (Outcome.Trapped) outcome;
  }

  @Test
  void an_index_a_division_and_a_negative_size_trap_as_on_the_jvm() {
    assertThat(integer(same("element", false, 3))).isEqualTo(9);
    sameTrap("element", false, 4);
    sameTrap("element", false, -1);
    sameTrap("divide", 1, 0);
    sameTrap("length", -3);
    assertThat(integer(same("divide", Integer.MIN_VALUE, -1))).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void a_stack_that_runs_over_traps_and_the_board_stays_usable() {
    same("depth", 20);
    Outcome.Trapped trap = trapped("depth", 1_000_000);
    assertThat(trap.kind()).isEqualTo("StackOverflowError");
    assertThat(trap.where()).startsWith("Program.java:");
    same("depth", 20);
  }

  @Test
  void opening_clears_static_fields_and_what_they_held() {
    JVM.open();
    device.open();
    assertThat(integer(same("count"))).isEqualTo(1);
    assertThat(integer(same("count"))).isEqualTo(2);
    JVM.open();
    device.open();
    assertThat(integer(same("count"))).isEqualTo(1);
  }

  @Test
  void memory_is_given_back_unless_a_static_field_holds_it() {
    device.open();
    for (int i = 0; i < 20; i++) {
      same("length", 20_000); // 1.6 MB in all, of 160 KiB
    }
    assertThat(integer(same("keep", 100_000))).isEqualTo(100_000);
    assertThat(trapped("keep", 100_000).kind()).isEqualTo("OutOfMemoryError");
    device.open();
    same("keep", 100_000);
    device.open();
  }

  @Test
  void long_arguments_arrive_by_the_line() {
    byte[] bytes = new byte[3_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7);
    }
    same("sum", (Object) bytes);
  }

  @Test
  void another_program_than_the_one_on_the_board_is_refused() {
    device.close();
    try (SerialDevice other = serial(Set.of("0123456789abcdef"))) {
      assertThatThrownBy(() -> other.load(program))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("was built from other code");
    } finally {
      device = serial(Set.of(exported.build()));
      device.load(program);
    }
  }
}
