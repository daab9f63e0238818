package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import milliwatt.contract.WireReader;
import milliwatt.contract.WireWriter;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.FirmwareBuild;
import milliwatt.firmware.FirmwareOptions;
import milliwatt.firmware.Target;
import milliwatt.serial.Discovery;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clips of sound over a serial line, as blocks of bytes, to the firmware itself. */
@Timeout(120)
class SerialBlockTest {
  /** A second of 16-bit PCM at 16 kHz. */
  private static final int SECOND_BYTES = 32_000;

  @TempDir Path folder;

  private final SandboxModule module = new SandboxModule();
  private PtyBoard board;
  private SerialDevice device;

  @AfterEach
  void close() throws IOException {
    if (device != null) {
      device.close();
      board.close();
    }
    module.close();
  }

  @Test
  void a_second_of_sound_takes_little_more_than_its_bytes() throws Exception {
    open(1, 0);
    long before = board.carried();
    assertThat(arrives(SECOND_BYTES, 1)).isTrue();
    long onTheLine = board.carried() - before;
    assertThat(onTheLine).isBetween((long) SECOND_BYTES, SECOND_BYTES * 11L / 10);
  }

  @Test
  void bytes_that_mean_something_on_the_line_arrive_as_well() throws Exception {
    open(2, 0);
    for (byte each : new byte[] {'%', 0x01, 0x7D, '~', 0, '\n', (byte) 0x80}) {
      byte[] same = new byte[5_000];
      Arrays.fill(same, each);
      assertThat(arrives(same)).as("byte %d", each).isTrue();
    }
  }

  @Test
  void a_clip_arrives_whole_where_one_byte_in_a_thousand_is_hurt() throws Exception {
    open(3, 0);
    board.rate(1e-3);
    assertThat(arrives(12_000, 3)).isTrue();
    assertThat(board.injected()).isPositive();
  }

  @Test
  void a_board_that_starts_anew_in_the_middle_of_a_clip_gets_it_again() throws Exception {
    open(4, 0);
    board.resetAfter(SECOND_BYTES / 2);
    assertThat(arrives(SECOND_BYTES, 4)).isTrue();
    assertThat(board.boots()).isEqualTo(2);
  }

  @Test
  void a_stall_in_the_middle_of_a_clip_is_waited_for() throws Exception {
    open(5, 0);
    board.stall(700);
    assertThat(arrives(SECOND_BYTES, 5)).isTrue();
  }

  private void open(long seed, double rate) throws IOException {
    assumeTrue(Pty.available(), "Pseudo terminals are made by calls of Linux.");
    Program program = ProbeProgram.compiled(module);
    var files = new ProgramTranslator(module).translate(program, true).files();
    FirmwareOptions options =
        new FirmwareOptions(Optional.empty(), true, false, List.of("-fsanitize=undefined,address"));
    Firmware firmware = new FirmwareBuild().build(files, Optional.empty(), Target.NATIVE, options);
    board = new PtyBoard(folder.resolve("port" + seed), () -> Process.of(firmware), seed, rate);
    device =
        new SerialDevice(
            "serial:" + board.port(),
            () -> Discovery.at(board.port()),
            _ -> Set.of(FirmwareBuild.buildHash(files)));
    device.load(program);
    device.open();
  }

  private boolean arrives(int length, int seed) {
    byte[] clip = new byte[length];
    new Random(seed).nextBytes(clip);
    return arrives(clip);
  }

  /** Whether the board sees the bytes that were sent: the answer is short, the way there long. */
  private boolean arrives(byte[] clip) {
    WireWriter argument = new WireWriter();
    argument.write(clip);
    Outcome outcome = device.call("hash", argument.toByteArray(), 10_000);
    int hash = new WireReader(((Outcome.Returned) outcome).result()).readInt();
    return hash == Arrays.hashCode(clip) - power31(clip.length);
  }

  /** What {@link Arrays#hashCode} has more, for it begins with 1. */
  private static int power31(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 31;
    }
    return power;
  }

  /** The firmware as a process. */
  private record Process(TwinProcess twin) implements Link {
    static Process of(Firmware firmware) {
      return new Process(TwinProcess.start(firmware, Serial.STREAMS, Wall.NONE));
    }

    @Override
    public InputStream in() {
      return twin.in();
    }

    @Override
    public OutputStream out() {
      return twin.out();
    }

    @Override
    public String epitaph() {
      return twin.epitaph();
    }

    @Override
    public void close() {
      twin.close();
    }
  }
}
