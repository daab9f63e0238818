package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import milliwatt.contract.WireReader;
import milliwatt.contract.WireWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real child JVM, with a program of its own. */
class JvmDeviceTest {
  private final SandboxModule module = new SandboxModule();
  private final Device device = new JvmDevice(Sandbox.strongest(), module);

  @AfterEach
  void close() {
    device.close();
    module.close();
  }

  @Test
  void a_call_takes_its_arguments_there_and_its_result_back() {
    assertThat(open().call("twice", ints(21), 1_000))
        .isInstanceOfSatisfying(
            Outcome.Returned.class,
            returned -> assertThat(new WireReader(returned.result()).readInt()).isEqualTo(42));
  }

  @Test
  void a_filled_array_comes_back_as_the_call_left_it() {
    WireWriter argument = new WireWriter();
    argument.write(new byte[] {10, 10, 10});
    Outcome.Returned returned =
        (Outcome.Returned) open().call("fill", argument.toByteArray(), 1_000);
    assertThat(new WireReader(returned.result()).readBytes()).containsExactly(10, 11, 12);
  }

  @Test
  void arguments_longer_than_one_command_arrive_whole() {
    byte[] long_array = new byte[300_000];
    WireWriter argument = new WireWriter();
    argument.write(long_array);
    Outcome.Returned returned =
        (Outcome.Returned) open().call("fill", argument.toByteArray(), 5_000);
    byte[] filled = new WireReader(returned.result()).readBytes();
    assertThat(filled).hasSize(300_000);
    assertThat(filled[299_999]).isEqualTo((byte) 299_999);
  }

  @Test
  void opening_again_forgets_static_fields() {
    open();
    assertThat(count()).isEqualTo(1);
    assertThat(count()).isEqualTo(2);
    device.open();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void opening_alone_starts_another_process() {
    open();
    assertThat(count()).isEqualTo(1);
    device.openAlone();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void an_endless_loop_ends_at_its_limit_and_names_the_line() {
    assertThat(open().call("spin", new byte[0], 300))
        .isInstanceOfSatisfying(
            Outcome.TimedOut.class,
            late -> {
              assertThat(late.millis()).isEqualTo(300);
              assertThat(late.where()).matches("Program\\.java:1[12]");
            });
  }

  @Test
  void after_an_endless_loop_the_next_call_finds_a_fresh_device() {
    open().call("spin", new byte[0], 100);
    device.open();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void an_exception_is_reported_with_its_kind_and_line() {
    WireWriter arguments = new WireWriter();
    arguments.write(1);
    arguments.write(0);
    assertThat(open().call("divide", arguments.toByteArray(), 1_000))
        .isEqualTo(new Outcome.Trapped("ArithmeticException", "Program.java:14", "/ by zero"));
  }

  @Test
  void null_instead_of_an_array_is_named() {
    assertThat(open().call("nothing", new byte[0], 1_000))
        .isInstanceOfSatisfying(
            Outcome.Trapped.class,
            trap -> assertThat(trap.message()).contains("nothing returned null"));
  }

  @Test
  void allocated_bytes_are_counted_exactly() {
    open();
    heapOf("twice", ints(1)); // loads the classes
    assertThat(heapOf("twice", ints(1))).isZero();
    // A byte[1000] is a 16-byte header and its elements.
    assertThat(heapOf("allocate", ints(1_000))).isEqualTo(1_016);
  }

  @Test
  void bytecodes_are_counted_where_the_program_is_opened_for_it() {
    open();
    assertThat(counted("twice", ints(1))).isEqualTo(-1);
    device.openCounting();
    // Program.twice: iconst_2, iload, imul, ireturn.
    assertThat(counted("twice", ints(1))).isEqualTo(4);
    // A static field: getstatic, iconst_1, iadd, dup, putstatic, ireturn.
    assertThat(counted("count", new byte[0])).isEqualTo(6);
    device.open();
    assertThat(counted("twice", ints(1))).isEqualTo(-1);
  }

  @Test
  void the_count_is_the_same_on_every_run() {
    open();
    WireWriter argument = new WireWriter();
    argument.write(new byte[40_000]);
    Set<Long> counts = new HashSet<>();
    for (int run = 0; run < 3; run++) {
      device.openAlone();
      device.openCounting();
      for (int call = 0; call < 5; call++) { // interpreted first, compiled later
        counts.add(counted("fill", argument.toByteArray()));
      }
    }
    assertThat(counts).singleElement().satisfies(count -> assertThat(count).isGreaterThan(400_000));
  }

  @Test
  void counting_disturbs_no_count_of_bytes() {
    open();
    device.openCounting();
    heapOf("twice", ints(1)); // loads the classes
    assertThat(heapOf("twice", ints(1))).isZero();
    assertThat(heapOf("allocate", ints(1_000))).isEqualTo(1_016);
  }

  @Test
  void a_counted_trap_names_its_line_as_ever() {
    open();
    device.openCounting();
    WireWriter arguments = new WireWriter();
    arguments.write(1);
    arguments.write(0);
    assertThat(device.call("divide", arguments.toByteArray(), 1_000))
        .isEqualTo(new Outcome.Trapped("ArithmeticException", "Program.java:14", "/ by zero"));
  }

  @Test
  void too_large_an_allocation_is_a_trap_and_the_device_lives() {
    assertThat(open().call("allocate", ints(Integer.MAX_VALUE - 8), 5_000))
        .isInstanceOfSatisfying(
            Outcome.Trapped.class, t -> assertThat(t.kind()).isEqualTo("OutOfMemoryError"));
    assertThat(count()).isEqualTo(1);
  }

  private long heapOf(String method, byte[] arguments) {
    return ((Outcome.Returned) device.call(method, arguments, 1_000)).heapBytes();
  }

  private long counted(String method, byte[] arguments) {
    return ((Outcome.Returned) device.call(method, arguments, 5_000)).instructions();
  }

  private int count() {
    Outcome.Returned returned = (Outcome.Returned) device.call("count", new byte[0], 1_000);
    return new WireReader(returned.result()).readInt();
  }

  private Device open() {
    device.load(ProbeProgram.compiled(module));
    device.open();
    return device;
  }

  private static byte[] ints(int value) {
    WireWriter out = new WireWriter();
    out.write(value);
    return out.toByteArray();
  }
}
