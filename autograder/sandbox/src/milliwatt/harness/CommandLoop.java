package milliwatt.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Carries out one command after another until the host closes the stream. Student code runs in this
 * same thread; when it takes too long, the watchdog answers in its place and ends the device.
 */
final class CommandLoop {
  private static final String USAGE =
      "Usage: mw TAG info|build|open [counting]|crc|keep BYTES|call METHOD LIMIT BYTES CRC|again";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final CommandReader commands;
  private final ReplyWriter reply;
  private final StudentProgram program;
  private final PrintedOutput printed;
  private final LoadBuffer buffer = new LoadBuffer();
  private CallAnswer lastAnswer;
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
    try (Watchdog watchdog = new Watchdog(this::timeOut, this::processorNanos)) {
      boot();
      for (String command = commands.next(); command != null; command = commands.next()) {
        CheckedCommand checked = CheckedCommand.of(command);
        if (checked.intact()) {
          carryOut(checked.words(), watchdog);
        } else {
          reply.error("Damaged command");
        }
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

  private long processorNanos() {
    return THREADS.getThreadCpuTime(thread.threadId());
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
   * {@code mw TAG WORD ...}. An unknown or misspelt one does nothing, for it may be what a line
   * made of another.
   */
  private void extension(String[] words, Watchdog watchdog) throws IOException {
    if (words.length < 3) {
      reply.error("Command 'mw' requires a tag and a word");
      return;
    }
    String tag = words[1];
    String[] operands = Arrays.copyOfRange(words, 3, words.length);
    reply.begin();
    switch (words[2] + " " + operands.length) {
      case "info 0" -> reply.tagged(tag, "info", CommandReader.COMMAND_BYTES);
      case "build 0" -> reply.tagged(tag, "build", program.hash());
      case "open 0" -> open(tag, false);
      case "open 1" -> open(tag, operands[0]);
      case "crc 0" -> buffer.report(tag, reply);
      case "keep 1" -> buffer.keep(tag, operands[0], reply);
      case "call 4" -> call(tag, operands, watchdog);
      case "again 0" -> again(tag);
      default -> reply.tagged(tag, "error", USAGE);
    }
    if (!lost) {
      reply.done(tag);
    }
  }

  /** The answer to the call with this tag, if that call was the last. */
  private void again(String tag) throws IOException {
    if (lastAnswer != null && lastAnswer.tag().equals(tag)) {
      lastAnswer.write(reply);
    } else {
      reply.tagged(tag, "forgotten");
    }
  }

  private void open(String tag, String how) throws IOException {
    if (how.equals("counting")) {
      open(tag, true);
    } else {
      reply.tagged(tag, "error", USAGE);
    }
  }

  private void open(String tag, boolean counting) throws IOException {
    try {
      program.open(counting);
    } catch (ClassNotFoundException e) {
      reply.tagged(tag, "error", "There is no program: " + e.getMessage() + " is missing");
    }
  }

  private void call(String tag, String[] operands, Watchdog watchdog) throws IOException {
    byte[] arguments;
    long limit;
    try {
      limit = Long.parseLong(operands[1]);
      int length = Integer.parseInt(operands[2]);
      if (length == 0) {
        buffer.clear();
      }
      arguments = buffer.take(length, Long.parseLong(operands[3], 16));
    } catch (NumberFormatException e) {
      reply.tagged(tag, "error", USAGE);
      return;
    }
    if (arguments == null) {
      reply.tagged(tag, "error", "The loaded bytes are not those that were announced");
      return;
    }
    if (!program.opened()) {
      reply.tagged(tag, "unopened");
      return;
    }
    guardedTag = tag;
    guardedMillis = limit;
    watchdog.guard(limit);
    CallOutcome outcome = program.call(operands[0], arguments);
    if (watchdog.release()) {
      long printedBytes = printed.total();
      lastAnswer = new CallAnswer(tag, printedBytes, printed.takeText(), outcome);
      lastAnswer.write(reply);
    }
  }
}
