package milliwatt.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Carries out one command after another until the host closes the stream. Student code runs in this
 * same thread; when it takes too long, the watchdog answers in its place and ends the device.
 */
final class CommandLoop {
  private final CommandReader commands;
  private final ReplyWriter reply;
  private final StudentProgram program;
  private final PrintedOutput printed;
  private final LoadBuffer buffer = new LoadBuffer();
  private final Thread thread = Thread.currentThread();
  private final Runnable end;
  private volatile String guardedTag;
  private volatile long guardedMillis;
  private volatile boolean lost;

  /**
   * @param end what ends the device once student code cannot be stopped otherwise
   */
  CommandLoop(
      InputStream in,
      OutputStream out,
      StudentProgram program,
      PrintedOutput printed,
      Runnable end) {
    this.commands = new CommandReader(in);
    this.reply = new ReplyWriter(out);
    this.program = program;
    this.printed = printed;
    this.end = end;
  }

  /** Returns when the stream ends, or after a call that outlived its limit. */
  void run() throws IOException {
    try (Watchdog watchdog = new Watchdog(this::timeOut)) {
      boot();
      for (String command = commands.next(); command != null; command = commands.next()) {
        carryOut(command.trim().split("\\s+"), watchdog);
        if (lost) {
          return;
        }
        reply.ready();
      }
    }
  }

  /** In the watchdog's thread, while the loop's is in student code and writes nothing. */
  private void timeOut() {
    lost = true;
    String where = StudentFrames.innermost(thread.getStackTrace());
    try {
      reply.tagged(guardedTag, "timeout", guardedMillis, where);
      reply.done(guardedTag);
      reply.ready();
    } catch (IOException e) {
      // Nobody listens any more.
    }
    end.run();
  }

  private void boot() throws IOException {
    reply.message("timestamp-mode-performance");
    timestamp();
    reply.message("init-done");
    reply.ready();
  }

  private void carryOut(String[] words, Watchdog watchdog) throws IOException {
    switch (words[0]) {
      case "" -> reply.error("Unknown command: ");
      case "name" -> reply.message("name-dut-[milliwatt-jvm]");
      case "timestamp" -> timestamp();
      case "profile" -> {
        reply.message("profile-[ULPMark for tinyML Firmware V0.0.1]");
        reply.message("model-[none]");
      }
      case "help" -> reply.message("[name timestamp profile help db mw]");
      case "db" -> buffer.command(words, reply);
      case "mw" -> extension(words, watchdog);
      default -> reply.error("Unknown command: " + words[0]);
    }
  }

  private void timestamp() throws IOException {
    reply.message("lap-us-" + (System.nanoTime() / 1_000 & 0xFFFF_FFFFL));
  }

  /**
   * {@code mw TAG info}, {@code mw TAG open [counting]}, {@code mw TAG call METHOD LIMIT BYTES
   * CRC}.
   */
  private void extension(String[] words, Watchdog watchdog) throws IOException {
    if (words.length < 3) {
      reply.error("Command 'mw' requires a tag and a word");
      return;
    }
    String tag = words[1];
    switch (words[2]) {
      case "info" -> reply.tagged(tag, "info", CommandReader.COMMAND_BYTES);
      case "open" -> open(tag, words.length > 3 && words[3].equals("counting"));
      case "call" -> call(tag, Arrays.copyOfRange(words, 3, words.length), watchdog);
      default -> reply.tagged(tag, "error", "Unknown command: mw " + words[2]);
    }
    if (!lost) {
      reply.done(tag);
    }
  }

  private void open(String tag, boolean counting) throws IOException {
    try {
      program.open(counting);
    } catch (ClassNotFoundException e) {
      reply.tagged(tag, "error", "There is no program: " + e.getMessage() + " is missing");
    }
  }

  private void call(String tag, String[] words, Watchdog watchdog) throws IOException {
    byte[] arguments;
    long limit;
    try {
      limit = Long.parseLong(words[1]);
      int length = Integer.parseInt(words[2]);
      if (length == 0) {
        buffer.clear();
      }
      arguments = buffer.take(length, Long.parseLong(words[3], 16));
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
      reply.tagged(tag, "error", "Usage: mw TAG call METHOD LIMIT BYTES CRC");
      return;
    }
    if (arguments == null) {
      reply.tagged(tag, "error", "The loaded bytes are not those that were announced");
      return;
    }
    guardedTag = tag;
    guardedMillis = limit;
    watchdog.guard(limit);
    CallOutcome outcome = program.call(words[0], arguments);
    if (watchdog.release()) {
      answer(tag, outcome);
    }
  }

  private void answer(String tag, CallOutcome outcome) throws IOException {
    long printedBytes = printed.total();
    if (printedBytes > 0) {
      reply.tagged(tag, "printed", printedBytes, printed.takeText());
    }
    switch (outcome) {
      case CallOutcome.Returned(byte[] result, long nanos, long heapBytes, long bytecodes) -> {
        reply.result(tag, result);
        if (bytecodes >= 0) {
          reply.tagged(tag, "counted", bytecodes, -1);
        }
        reply.tagged(tag, "returned", nanos, heapBytes);
      }
      case CallOutcome.Refused(String where, String sentence) ->
          reply.tagged(tag, "refused", where, sentence);
      case CallOutcome.Trapped(String kind, String where, String message) ->
          reply.tagged(tag, "trapped", kind, where, message);
    }
  }
}
