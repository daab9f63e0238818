package milliwatt.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Carries out one command after another until the host closes the stream. */
final class CommandLoop {
  private final CommandReader commands;
  private final ReplyWriter reply;
  private final StudentProgram program;
  private final PrintedOutput printed;
  private final LoadBuffer buffer = new LoadBuffer();
  private boolean lost;

  CommandLoop(InputStream in, OutputStream out, StudentProgram program, PrintedOutput printed) {
    this.commands = new CommandReader(in);
    this.reply = new ReplyWriter(out);
    this.program = program;
    this.printed = printed;
  }

  /** Returns when the stream ends, or when a call outlived its limit and cannot be stopped. */
  void run() throws IOException, InterruptedException {
    boot();
    for (String command = commands.next(); command != null && !lost; command = commands.next()) {
      carryOut(command.trim().split("\\s+"));
      reply.ready();
      if (lost) {
        return;
      }
    }
  }

  private void boot() throws IOException {
    reply.message("timestamp-mode-performance");
    timestamp();
    reply.message("init-done");
    reply.ready();
  }

  private void carryOut(String[] words) throws IOException, InterruptedException {
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
      case "mw" -> extension(words);
      default -> reply.error("Unknown command: " + words[0]);
    }
  }

  private void timestamp() throws IOException {
    reply.message("lap-us-" + (System.nanoTime() / 1_000 & 0xFFFF_FFFFL));
  }

  /** {@code mw TAG info}, {@code mw TAG open}, {@code mw TAG call METHOD LIMIT BYTES CRC}. */
  private void extension(String[] words) throws IOException, InterruptedException {
    if (words.length < 3) {
      reply.error("Command 'mw' requires a tag and a word");
      return;
    }
    String tag = words[1];
    switch (words[2]) {
      case "info" -> reply.tagged(tag, "info", CommandReader.COMMAND_BYTES);
      case "open" -> open(tag);
      case "call" -> call(tag, Arrays.copyOfRange(words, 3, words.length));
      default -> reply.tagged(tag, "error", "Unknown command: mw " + words[2]);
    }
    reply.done(tag);
  }

  private void open(String tag) throws IOException {
    try {
      program.open();
    } catch (ClassNotFoundException e) {
      reply.tagged(tag, "error", "There is no program: " + e.getMessage() + " is missing");
    }
  }

  private void call(String tag, String[] words) throws IOException, InterruptedException {
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
    answer(tag, program.call(words[0], arguments, limit));
  }

  private void answer(String tag, CallOutcome outcome) throws IOException {
    long printedBytes = printed.total();
    if (printedBytes > 0) {
      reply.tagged(tag, "printed", printedBytes, printed.takeText());
    }
    switch (outcome) {
      case CallOutcome.Returned(byte[] result, long nanos, long heapBytes) -> {
        reply.result(tag, result);
        reply.tagged(tag, "returned", nanos, heapBytes);
      }
      case CallOutcome.Refused(String where, String sentence) ->
          reply.tagged(tag, "refused", where, sentence);
      case CallOutcome.Trapped(String kind, String where, String message) ->
          reply.tagged(tag, "trapped", kind, where, message);
      case CallOutcome.TimedOut(long millis, String where) -> {
        reply.tagged(tag, "timeout", millis, where);
        lost = true;
      }
    }
  }
}
