package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import milliwatt.cli.UserError;
import milliwatt.contract.WireReader;
import milliwatt.contract.WireWriter;
import milliwatt.harness.BuildHash;
import milliwatt.serial.Discovery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real port, a real pseudo terminal, and a line that gets worse: every call gives exactly the
 * right answer, or an infrastructure error.
 */
@Timeout(120)
class SerialDeviceTest {
  @TempDir Path folder;

  private final SandboxModule module = new SandboxModule();
  private PtyBoard board;
  private SerialDevice device;

  @BeforeEach
  void there_are_pseudo_terminals() {
    assumeTrue(Pty.available(), "Pseudo terminals are made by calls of Linux.");
  }

  @AfterEach
  void close() throws IOException {
    if (device != null) {
      device.close();
      board.close();
    }
    module.close();
  }

  @Test
  void a_call_takes_its_arguments_there_and_its_result_back() throws Exception {
    open(1, 0);
    assertThat(integer(device.call("twice", ints(21), 1_000))).isEqualTo(42);
  }

  @Test
  void arguments_longer_than_one_command_arrive_whole() throws Exception {
    open(2, 0);
    assertThat(filled(20_000, 2)).isTrue();
  }

  @Test
  void an_exception_is_reported_with_its_kind_and_line() throws Exception {
    open(3, 0);
    assertThat(device.call("divide", ints(1, 0), 1_000))
        .isEqualTo(new Outcome.Trapped("ArithmeticException", "Program.java:14", "/ by zero"));
  }

  @Test
  void an_endless_loop_is_the_students_and_the_board_goes_on() throws Exception {
    open(4, 0);
    assertThat(device.call("spin", new byte[0], 200)).isInstanceOf(Outcome.TimedOut.class);
    assertThat(integer(device.call("count", new byte[0], 1_000))).isEqualTo(1);
  }

  @Test
  void opening_again_forgets_static_fields() throws Exception {
    open(5, 0);
    device.call("count", new byte[0], 1_000);
    device.open();
    assertThat(integer(device.call("count", new byte[0], 1_000))).isEqualTo(1);
  }

  @Test
  void all_succeeds_where_one_byte_in_ten_thousand_is_hurt() throws Exception {
    open(6, 1e-4);
    assertThat(mistakes(120, 6, 1_500)).isZero();
    assertThat(board.injected()).isPositive();
  }

  @Test
  void nothing_is_wrong_where_one_byte_in_a_thousand_is_hurt() throws Exception {
    open(7, 1e-3);
    mistakes(40, 7, 300);
    assertThat(board.injected()).isPositive();
  }

  @Test
  @Tag("long")
  @Timeout(900)
  void nothing_is_wrong_in_a_long_run_on_bad_lines() throws Exception {
    for (int seed = 100; seed < 110; seed++) {
      open(seed, 1e-4);
      assertThat(mistakes(400, seed, 4_000)).isZero();
      board.rate(1e-3);
      mistakes(150, seed, 1_000);
      device.close();
      board.close();
    }
  }

  @Test
  void a_stall_is_waited_for() throws Exception {
    open(8, 0);
    board.stall(1_000);
    assertThat(integer(device.call("twice", ints(4), 1_000))).isEqualTo(8);
  }

  @Test
  void a_reset_in_mid_command_loses_no_state() throws Exception {
    open(9, 0);
    for (int call = 1; call <= 3; call++) {
      assertThat(integer(device.call("count", new byte[0], 1_000))).isEqualTo(call);
    }
    board.resetAfter(30);
    assertThat(integer(device.call("count", new byte[0], 1_000))).isEqualTo(4);
    assertThat(board.boots()).isEqualTo(2);
  }

  @Test
  void a_board_that_is_plugged_in_again_goes_on_where_it_was() throws Exception {
    open(10, 0);
    device.call("count", new byte[0], 1_000);
    board.unplugAfter(40, 700);
    assertThat(integer(device.call("count", new byte[0], 1_000))).isEqualTo(2);
  }

  @Test
  void a_board_that_stays_away_is_an_infrastructure_error_and_soon_so_the_next_time()
      throws Exception {
    open(11, 0, 500);
    board.unplug();
    assertThatThrownBy(() -> device.call("count", new byte[0], 1_000))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining(board.port());
    long before = System.nanoTime();
    assertThatThrownBy(device::open).isInstanceOf(DeviceException.class);
    assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(400);
    board.plugIn();
    device.open();
    assertThat(integer(device.call("count", new byte[0], 1_000))).isEqualTo(1);
  }

  @Test
  void a_program_that_was_not_flashed_is_not_judged() throws Exception {
    open(12, 0);
    Map<String, byte[]> changed = new HashMap<>(ProbeProgram.compiled(module).classes());
    changed.put("tinyml.Other", new byte[] {1});
    assertThatThrownBy(() -> device.load(new Program(changed)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("milliwatt flash");
  }

  private void open(long seed, double rate) throws IOException {
    open(seed, rate, 15_000);
  }

  private void open(long seed, double rate, long returnMillis) throws IOException {
    Program program = ProbeProgram.compiled(module);
    board = PtyBoard.running(program, folder, seed, rate);
    device =
        new SerialDevice(
            "serial:" + board.port(),
            () -> Discovery.at(board.port()),
            loaded -> Set.of(BuildHash.of(PtyBoard.files(loaded))),
            returnMillis);
    device.load(program);
    device.open();
  }

  /** Makes calls with state and with large arguments. Returns how many gave no answer. */
  private int mistakes(int calls, int seed, int longest) {
    Random random = new Random(seed);
    int lost = 0;
    int count = 0;
    device.open();
    for (int call = 0; call < calls; call++) {
      try {
        if (call % 3 == 0) {
          assertThat(filled(random.nextInt(1, longest), call)).isTrue();
        } else if (call % 3 == 1) {
          assertThat(integer(device.call("twice", ints(call), 1_000))).isEqualTo(2 * call);
        } else {
          assertThat(integer(device.call("count", new byte[0], 1_000))).isEqualTo(++count);
        }
      } catch (DeviceException e) {
        lost++;
        device.open();
        count = 0;
      }
    }
    return lost;
  }

  private boolean filled(int length, int seed) {
    byte[] array = new byte[length];
    new Random(seed).nextBytes(array);
    WireWriter argument = new WireWriter();
    argument.write(array);
    Outcome.Returned returned =
        (Outcome.Returned) device.call("fill", argument.toByteArray(), 5_000);
    for (int i = 0; i < length; i++) {
      array[i] += (byte) i;
    }
    return Arrays.equals(array, new WireReader(returned.result()).readBytes());
  }

  private static int integer(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Returned.class);
    return new WireReader(((Outcome.Returned) outcome).result()).readInt();
  }

  private static byte[] ints(int... values) {
    WireWriter out = new WireWriter();
    for (int value : values) {
      out.write(value);
    }
    return out.toByteArray();
  }
}
