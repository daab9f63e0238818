package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import milliwatt.cli.UserError;
import milliwatt.contract.WireReader;
import milliwatt.contract.WireWriter;
import milliwatt.firmware.Core;
import milliwatt.firmware.Target;
import milliwatt.firmware.Toolchain;
import milliwatt.tinyjava.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Java of {@link ProbeProgram}, translated, in QEMU behind the strongest wall there is. */
class TwinDeviceTest {
  private static final SandboxModule MODULE = new SandboxModule();
  private static TwinDevice device;

  @BeforeAll
  static void load() {
    boolean there = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(there, "arm-none-eabi-gcc or QEMU is not installed");
    device = new TwinDevice("twin:m4", Target.M4, Sandbox.strongest(), MODULE);
    device.load(ProbeProgram.compiled(MODULE));
    device.open();
  }

  @AfterAll
  static void close() {
    if (device != null) {
      device.close();
    }
    MODULE.close();
  }

  private static byte[] ints(int... values) {
    WireWriter out = new WireWriter();
    for (int value : values) {
      out.write(value);
    }
    return out.toByteArray();
  }

  private static Outcome.Returned returned(String method, byte[] arguments) {
    Outcome outcome = device.call(method, arguments, 1_000);
    assertThat(outcome).isInstanceOf(Outcome.Returned.class);
    return (Outcome.Returned) outcome;
  }

  @Test
  void a_call_returns_and_is_counted_the_same_every_time() {
    Outcome.Returned first = returned("twice", ints(21));
    assertThat(new WireReader(first.result()).readInt()).isEqualTo(42);
    assertThat(first.instructions()).isBetween(0L, 200L);
    WireWriter array = new WireWriter();
    array.write(new byte[1_000]);
    Outcome.Returned filled = returned("fill", array.toByteArray());
    assertThat(filled.instructions()).isBetween(2_000L, 20_000L);
    assertThat(filled.stackBytes()).isBetween(0L, 500L);
    assertThat(returned("fill", array.toByteArray()).instructions())
        .isEqualTo(filled.instructions());
  }

  @Test
  void a_large_array_goes_there_and_back() {
    byte[] array = new byte[100_000];
    WireWriter out = new WireWriter();
    out.write(array);
    byte[] back = new WireReader(returned("fill", out.toByteArray()).result()).readBytes();
    assertThat(back).hasSize(array.length);
    assertThat(back[99_999]).isEqualTo((byte) 99_999);
  }

  @Test
  void a_trap_names_the_students_line() {
    assertThat(device.call("divide", ints(1, 0), 1_000))
        .isEqualTo(new Outcome.Trapped("ArithmeticException", "Program.java:14", "/ by zero"));
  }

  @Test
  void an_endless_loop_names_the_students_line() {
    assertThat(device.call("spin", new byte[0], 20))
        .isInstanceOfSatisfying(
            Outcome.TimedOut.class,
            timedOut -> {
              assertThat(timedOut.millis()).isEqualTo(20);
              assertThat(timedOut.where()).isIn("Program.java:11", "Program.java:12");
            });
    assertThat(new WireReader(returned("twice", ints(3)).result()).readInt()).isEqualTo(6);
  }

  @Test
  void opening_makes_static_fields_fresh() {
    device.open();
    assertThat(new WireReader(returned("count", new byte[0]).result()).readInt()).isEqualTo(1);
    assertThat(new WireReader(returned("count", new byte[0]).result()).readInt()).isEqualTo(2);
    device.openAlone();
    assertThat(new WireReader(returned("count", new byte[0]).result()).readInt()).isEqualTo(1);
  }

  @Test
  void it_says_what_the_program_takes() {
    assertThat(device.firmware())
        .hasValueSatisfying(
            firmware -> assertThat(firmware.codeBytes()).isBetween(3_000L, 16_000L));
  }

  @Test
  void a_program_that_does_not_fit_is_refused_with_a_sentence() {
    Target tiny = new Target("tiny", Core.M4, 4 << 10, 64 << 10, 4 << 10);
    try (TwinDevice small = new TwinDevice("twin:tiny", tiny, Sandbox.strongest(), MODULE)) {
      assertThatThrownBy(() -> small.load(ProbeProgram.compiled(MODULE)))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("does not fit on tiny");
    }
  }

  @Test
  void what_is_not_tiny_java_is_refused_with_its_line() {
    Source contract =
        new Source(
            "milliwatt/device/Probe.java",
            "package milliwatt.device; public interface Probe { int f(); }",
            false);
    Source adapter =
        new Source(
            "tinyml/Program.java",
            "package tinyml; public class Program implements milliwatt.device.Probe {"
                + " public int f() { return new Student().g(); } }",
            false);
    Source student =
        new Source(
            "tinyml/Student.java",
            """
            package tinyml;
            public class Student {
              public int g() { return new java.util.ArrayList<String>().size(); }
            }
            """,
            true);
    Program program =
        new Program(
            Map.of(),
            List.of(contract, adapter, student),
            "milliwatt.device.Probe",
            "tinyml.Program");
    try (TwinDevice other = new TwinDevice("twin:m4", Target.M4, Sandbox.strongest(), MODULE)) {
      assertThatThrownBy(() -> other.load(program))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("Student.java:3");
    }
  }
}
