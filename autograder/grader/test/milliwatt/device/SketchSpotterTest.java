package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import milliwatt.board.BoardCatalogue;
import milliwatt.contract.WireWriter;
import milliwatt.firmware.Target;
import milliwatt.firmware.Toolchain;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.models.tflite.Activation;
import milliwatt.models.tflite.ModelBuilder;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.tflite.OperatorOptions;
import milliwatt.models.tflite.QuantizationSpec;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeProgram;
import milliwatt.serial.ByteStuffing;
import milliwatt.serial.Conversation;
import milliwatt.serial.SerialLink;
import milliwatt.sketch.Export;
import milliwatt.sketch.ExportFolder;
import milliwatt.sketch.ExportedProgram;
import milliwatt.sketch.ShimBuild;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import runtime.TinymlSpotter;

/**
 * The spotter as an exported sketch: it hears a second by the driver of its board's microphone, and
 * gives the scores that the same samples have on the JVM.
 */
@Timeout(120)
class SketchSpotterTest {
  private static final int SECOND = 16_000;
  private static final int FEATURES = 49 * 40;
  private static final int CLASSES = 4;

  @TempDir Path folder;
  private Conversation board;

  @Test
  void a_spotter_hears_by_its_microphone_what_the_jvm_hears() throws Exception {
    assumeTrue(
        Toolchain.arm().isPresent() && Toolchain.qemu().isPresent(),
        "arm-none-eabi-gcc or QEMU is not installed");
    assumeTrue(Pty.available(), "Pseudo terminals are made by calls of Linux.");
    short[] recording = recording();
    try (SandboxModule module = new SandboxModule();
        TwinProcess twin = started(module)) {
      twin.window().orElseThrow().write(window(recording));
      try (SerialLink link = SerialLink.open(twin.terminal().toString(), SerialLink.USUAL_BAUD)) {
        board = new Conversation(link);
        for (int attempt = 0; !ask("mw S%d open".formatted(attempt)).contains("-S" + attempt); ) {
          attempt++; // what it said at its start answers nothing
        }
        load(modelArgument());
        assertThat(call("load", modelArgument())).contains("-returned-[");
        listenToASecond();
        String expected = HexFormat.of().formatHex(argument(scoresOnTheJvm(recording)));
        assertThat(call("classify", classifyArguments(recording)))
            .contains("-result-[" + expected + "]");
      }
    }
  }

  /** The load buffer, but for what the microphone gives: an array's length, and room for scores. */
  private void listenToASecond() throws IOException {
    byte[] scores = argument(new byte[CLASSES]);
    ask("db load " + (4 + 2 * SECOND + scores.length));
    block(0, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(SECOND).array());
    String heard = "-listen-[%d 0]".formatted(4 + 2 * SECOND);
    assertThat(ask("mw T listen 4 " + SECOND)).contains(heard);
    block(4 + 2 * SECOND, scores);
  }

  private void load(byte[] bytes) throws IOException {
    ask("db load " + bytes.length);
    for (int at = 0; at < bytes.length; at += 2_000) {
      block(at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 2_000)));
    }
  }

  private void block(int at, byte[] bytes) throws IOException {
    String command = "mw T block %d %d %08x%%".formatted(at, bytes.length, crc(bytes));
    board.send(command);
    board.send(ByteStuffing.block(bytes, 0, bytes.length));
    assertThat(board.awaitReady(10_000)).as("ready after %s", command).isTrue();
  }

  private String call(String method, byte[] arguments) throws IOException {
    return ask("mw T call %s 20000 %d %08x".formatted(method, arguments.length, crc(arguments)));
  }

  private String ask(String command) throws IOException {
    Conversation.Reply reply = board.ask(command, 20_000);
    assertThat(reply.ready()).as("ready after %s", command).isTrue();
    return String.join("\n", reply.lines());
  }

  private TwinProcess started(SandboxModule module) throws IOException {
    RuntimeProgram program =
        RuntimeProgram.reference(RuntimeContract.SPOTTER, new LabCatalogue(), new CourseSources());
    ExportedProgram exported =
        new ExportedProgram(
            "A spotter",
            "The reference's code.",
            new ProgramTranslator(module).translate(program.program(), true).files(),
            Optional.empty());
    Path sketch = folder.resolve("spotter");
    new ExportFolder(sketch)
        .write(
            Export.of("spotter", new BoardCatalogue().find("nano33ble").orElseThrow(), exported));
    return TwinProcess.start(
        new ShimBuild(folder.resolve("build"), Target.M7).build(sketch),
        Serial.TERMINAL,
        Wall.NONE);
  }

  private static byte[] scoresOnTheJvm(short[] recording) {
    TinymlSpotter spotter = new TinymlSpotter();
    spotter.load(model());
    byte[] scores = new byte[CLASSES];
    spotter.classify(recording, scores);
    assertThat(scores).doesNotContain((byte) -128, (byte) 127);
    return scores;
  }

  private static byte[] modelArgument() {
    return argument(model());
  }

  private static byte[] argument(byte[] bytes) {
    WireWriter out = new WireWriter();
    out.write(bytes);
    return out.toByteArray();
  }

  private static byte[] classifyArguments(short[] recording) {
    WireWriter out = new WireWriter();
    out.write(recording);
    out.write(new byte[CLASSES]);
    return out.toByteArray();
  }

  private static byte[] window(short[] recording) {
    ByteBuffer window =
        ByteBuffer.allocate(4 + 2 * recording.length).order(ByteOrder.LITTLE_ENDIAN);
    window.putInt(recording.length);
    for (short sample : recording) {
      window.putShort(sample);
    }
    return window.array();
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  /** Noise, and a chord that comes and goes. */
  private static short[] recording() {
    SplittableRandom random = new SplittableRandom(3);
    short[] recording = new short[SECOND];
    for (int i = 0; i < SECOND; i++) {
      double chord = Math.sin(i * 0.11) + Math.sin(i * 0.31);
      recording[i] =
          (short) (random.nextInt(-200, 201) + 4_000 * chord * Math.sin(Math.PI * i / SECOND));
    }
    return recording;
  }

  /** One layer over all features: its scores are a fingerprint of them. */
  private static byte[] model() {
    byte[] weights = new byte[CLASSES * FEATURES];
    new SplittableRandom(1).nextBytes(weights);
    return ModelWriter.write(
        new ModelBuilder("a spotter's shape")
            .input("x", QuantizationSpec.perTensor(0.1f, 0), 1, FEATURES)
            .constant("w", weights, QuantizationSpec.perTensor(0.1f, 0), CLASSES, FEATURES)
            .output("y", QuantizationSpec.perTensor(64f, 0), 1, CLASSES)
            .operator(
                new OperatorOptions.FullyConnected(Activation.NONE),
                List.of("x", "w", ModelBuilder.NONE),
                List.of("y"))
            .build());
  }
}
