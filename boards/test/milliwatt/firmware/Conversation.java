package milliwatt.firmware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.CRC32;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;

/** Speaks the protocol with a firmware as a host does: one command, then the answer. */
final class Conversation implements AutoCloseable {
  private static final String READY = "m-ready\r\n";
  private static final String CHECK = "m-mw-T-crc-\\[[0-9a-f]{8}]\n";
  private static final int CHUNK_BYTES = 120;

  final TwinProcess twin;

  /** What the firmware said before the first command. */
  final String boot;

  Conversation(Firmware firmware) {
    twin = TwinProcess.start(firmware, Serial.STREAMS, Wall.NONE);
    boot = answer();
    ask("mw T open");
  }

  /** The answer to a command, lines ending as in Java, without {@code m-ready} and checks. */
  String ask(String command) {
    return askWhole(command).replaceAll(CHECK, "");
  }

  /** The answer to a command with its {@code %} and to the bytes behind it. */
  String ask(String command, byte[] behind) {
    write(command.getBytes(StandardCharsets.US_ASCII));
    write(behind);
    return answer();
  }

  /** With the check of a tagged answer. */
  String askWhole(String command) {
    write((command + "%").getBytes(StandardCharsets.US_ASCII));
    return wholeAnswer();
  }

  private void write(byte[] bytes) {
    try {
      twin.out().write(bytes);
      twin.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(twin.epitaph(), e);
    }
  }

  /** Calls a method and gives the lines of the answer, the tag and the end left out. */
  String call(String method, long limitMillis, byte[] arguments) {
    CRC32 crc = new CRC32();
    crc.update(arguments);
    if (arguments.length > 0) {
      load(arguments);
    }
    String command =
        "mw T call %s %d %d %08x".formatted(method, limitMillis, arguments.length, crc.getValue());
    return ask(command).replace("m-mw-T-", "").replace("done\n", "").strip();
  }

  String call(String method, int... arguments) {
    return call(method, 1_000, ints(arguments));
  }

  void load(byte[] bytes) {
    ask("db load " + bytes.length);
    for (int start = 0; start < bytes.length; start += CHUNK_BYTES) {
      int end = Math.min(bytes.length, start + CHUNK_BYTES);
      ask("db " + HexFormat.of().formatHex(bytes, start, end));
    }
  }

  static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putInt(value);
    }
    return bytes.array();
  }

  @Override
  public void close() {
    twin.close();
  }

  /** The next answer, without {@code m-ready} and checks. */
  String answer() {
    return wholeAnswer().replaceAll(CHECK, "");
  }

  private String wholeAnswer() {
    CompletableFuture<String> read = CompletableFuture.supplyAsync(this::read);
    try {
      return read.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      twin.close();
      throw new AssertionError("No answer. " + twin.epitaph(), e);
    }
  }

  private String read() {
    StringBuilder text = new StringBuilder();
    try {
      while (text.length() < READY.length()
          || text.indexOf(READY, text.length() - READY.length()) < 0) {
        int next = twin.in().read();
        if (next < 0) {
          throw new IOException("the end after " + text);
        }
        text.append((char) next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.substring(0, text.length() - READY.length()).replace("\r\n", "\n");
  }
}
