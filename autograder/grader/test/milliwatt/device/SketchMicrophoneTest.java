package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import milliwatt.board.Board;
import milliwatt.board.BoardCatalogue;
import milliwatt.firmware.Target;
import milliwatt.firmware.Toolchain;
import milliwatt.serial.Conversation;
import milliwatt.serial.SerialLink;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An exported sketch hears: recorded samples come in by the driver of the board's microphone, over
 * as much of its vendor's library as the driver uses, and a program of ours listens to them.
 */
@Timeout(120)
class SketchMicrophoneTest {
  private static final int SAMPLES = 1_600;

  private static final String CONTRACT =
      """
      package milliwatt.device;
      public interface SketchEar {
        int hash(short[] samples);
      }
      """;

  private static final String PROGRAM =
      """
      package tinyml;
      public class Program implements milliwatt.device.SketchEar {
        public int hash(short[] samples) {
          int hash = 0;
          for (int i = 0; i < samples.length; i++) { hash = 31 * hash + samples[i]; }
          return hash;
        }
      }
      """;

  @TempDir Path folder;
  private final SandboxModule module = new SandboxModule();
  private TwinProcess twin;
  private SerialLink link;
  private Conversation board;

  @AfterEach
  void close() {
    if (twin != null) {
      link.close();
      twin.close();
    }
    module.close();
  }

  @Test
  void a_program_hears_what_the_microphone_hears() throws Exception {
    start("nano33ble", recording(2 * SAMPLES));
    expectHeard(0);
    expectHeard(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"circuit-playground-bluefruit", "edgebadge", "esp-eye"})
  @Tag("long")
  void every_digital_microphone_gives_its_samples(String id) throws Exception {
    start(id, recording(2 * SAMPLES));
    expectHeard(0);
    expectHeard(1);
  }

  /** Twelve bits, and a silence that is found by and by. */
  @Test
  @Tag("long")
  void an_analogue_microphone_gives_its_samples_around_its_silence() throws Exception {
    short[] recorded = recording(SAMPLES);
    start("wio-terminal", recorded);
    byte[] heard = listen();
    long difference = 0;
    for (int i = 0; i < SAMPLES; i++) {
      short sample = (short) (heard[4 + 2 * i] & 0xFF | heard[5 + 2 * i] << 8);
      difference = Math.max(difference, Math.abs(sample - recorded[i]));
    }
    assertThat(difference).isLessThan(400);
  }

  @Test
  @Tag("long")
  void a_board_without_a_microphone_says_so() throws Exception {
    start("stm32f746-disco", recording(SAMPLES));
    ask("db load 8");
    assertThat(ask("mw T listen 0 4")).contains("-error-[There+is+no+microphone");
    assertThat(ask("mw T crc")).contains("-crc-[0 ");
  }

  @Test
  @Tag("long")
  void what_does_not_fit_is_not_listened_to() throws Exception {
    start("nano33ble", recording(SAMPLES));
    ask("db load 8");
    assertThat(ask("mw T listen 0 5")).contains("-error-[");
    assertThat(ask("mw T listen 2 1")).as("a gap").contains("-error-[");
    assertThat(ask("mw T listen 0 0")).contains("-error-[Usage");
    assertThat(ask("mw T listen 0 4")).contains("-listen-[8 ");
  }

  private static short[] recording(int samples) {
    short[] recording = new short[samples];
    for (int i = 0; i < samples; i++) {
      recording[i] = (short) Math.round(9_000 * Math.sin(i * 0.2) * Math.sin(i * 0.003));
    }
    return recording;
  }

  /** A {@code part} of the recording, heard by the board and by its program. */
  private void expectHeard(int part) throws IOException {
    byte[] expected = wire(part);
    byte[] heard = listen();
    assertThat(heard).as("bytes of part %d", part).isEqualTo(expected);
    String call = "mw T call hash 5000 %d %s".formatted(expected.length, crc(expected));
    int hash = 0;
    for (int i = 0; i < SAMPLES; i++) {
      hash = 31 * hash + recording(2 * SAMPLES)[part * SAMPLES + i];
    }
    String result = HexFormat.of().formatHex(ints(hash));
    assertThat(ask(call)).as("what the program made of part %d", part).contains("-[" + result);
  }

  /** Has the board fill its load buffer: the array's length from us, its samples from there. */
  private byte[] listen() throws IOException {
    int bytes = 4 + 2 * SAMPLES;
    ask("db load " + bytes);
    ask("db " + HexFormat.of().formatHex(ints(SAMPLES)));
    assertThat(ask("mw T listen 4 " + SAMPLES)).contains("-listen-[" + bytes + " 0]");
    StringBuilder hex = new StringBuilder();
    for (String line : ask("db print").lines().toList()) {
      hex.append(line.replaceFirst("m-buffer-", "").replace("-", ""));
    }
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] wire(int part) {
    short[] all = recording(2 * SAMPLES);
    ByteBuffer bytes = ByteBuffer.allocate(4 + 2 * SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(SAMPLES);
    for (int i = 0; i < SAMPLES; i++) {
      bytes.putShort(all[part * SAMPLES + i]);
    }
    return bytes.array();
  }

  private static byte[] ints(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static String crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return "%08x".formatted(crc.getValue());
  }

  private String ask(String command) throws IOException {
    Conversation.Reply reply = board.ask(command, 20_000);
    assertThat(reply.ready()).as("ready after %s", command).isTrue();
    return String.join("\n", reply.lines());
  }

  private void start(String id, short[] recording) throws IOException {
    boolean there = Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
    assumeTrue(there, "arm-none-eabi-gcc or QEMU is not installed");
    assumeTrue(Pty.available(), "Pseudo terminals are made by calls of Linux.");
    Board described = new BoardCatalogue().find(id).orElseThrow();
    ExportedProgram exported =
        new ExportedProgram(
            "An ear",
            "A test's code.",
            new ProgramTranslator(module).translate(compiled(), true).files(),
            Optional.empty());
    Path sketch = folder.resolve("ear");
    new ExportFolder(sketch).write(Export.of("ear", described, exported));
    ShimBuild build = new ShimBuild(folder.resolve("build"), Target.M7);
    twin = TwinProcess.start(build.build(sketch), Serial.TERMINAL, Wall.NONE);
    ByteBuffer window =
        ByteBuffer.allocate(4 + 2 * recording.length).order(ByteOrder.LITTLE_ENDIAN);
    window.putInt(recording.length);
    for (short sample : recording) {
      window.putShort(sample);
    }
    twin.window().orElseThrow().write(window.array());
    link = SerialLink.open(twin.terminal().toString(), SerialLink.USUAL_BAUD);
    board = new Conversation(link);
    for (int attempt = 0; !ask("mw S%d open".formatted(attempt)).contains("-S" + attempt); ) {
      attempt++; // what it said at its start answers nothing
    }
  }

  private Program compiled() {
    String dispatch = DispatchSource.of(SketchEar.class, "tinyml.Program");
    List<Source> sources =
        List.of(
            new Source("milliwatt/device/SketchEar.java", CONTRACT, false),
            new Source("tinyml/Program.java", PROGRAM, false),
            new Source(DispatchSource.PATH, dispatch, false));
    Compilation compilation = new TinyJavaCompiler(List.of(module.path())).compile(sources, false);
    assertThat(compilation.errors()).isEmpty();
    return new Program(
        compilation.classes(), sources, "milliwatt.device.SketchEar", "tinyml.Program");
  }
}
