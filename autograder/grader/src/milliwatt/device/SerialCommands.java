package milliwatt.device;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import milliwatt.serial.Conversation;
import milliwatt.serial.PortException;
import milliwatt.serial.SerialLink;

/** Sends one command at a time over a serial line, and waits for the end of its answer. */
final class SerialCommands {
  /** How long a device that has nothing to compute may take to answer. */
  static final long READY_MILLIS = 300;

  /** A device that was silent is asked so often, at growing distances, whether it is there. */
  private static final int CALLS_INTO_THE_SILENCE = 8;

  private static final long LONGEST_WAIT_MILLIS = 3_200;

  /** An answer that takes long to send is waited for as long as it comes. */
  private static final long PROGRESS_MILLIS = 1_000;

  private static final int SLOWEST_BAUD = 9_600;

  private static final int UNCHECKED_IN_A_ROW = 3;

  /** After this long without a byte, all that was on its way has come. */
  private static final long QUIET_MILLIS = 50;

  /** After somebody else's {@code m-ready}, so long until ours begins. */
  private static final long LATE_MILLIS = 100;

  private static final byte[] NO_BLOCK = {};

  private static final int MAX_STALE_LINES = 10_000;

  private static final long MAX_FOREIGN_BYTES = 1 << 18;

  private final SerialLink link;
  private final Conversation line;

  /** Whether the device adds checks to its answers: then one without was damaged. */
  private boolean checked;

  /** Answers without a check, while none had one. */
  private int unchecked;

  SerialCommands(SerialLink link) {
    this.link = link;
    this.line = new Conversation(link);
  }

  Conversation conversation() {
    return line;
  }

  /**
   * Sends a tagged command and reads until its answer is done, or cannot be any more. An {@code
   * m-ready} before any of it may be a late one of an earlier command: taken for this one's, every
   * answer from then on would come one command late.
   */
  AnswerReader send(String tag, String words, long millis) throws PortException, Silence {
    return send(tag, words, NO_BLOCK, millis);
  }

  /**
   * The same with a block of bytes behind the command, stuffed and ended. A device that does not
   * see what the command was takes the block for one that is too long, and is ready again at its
   * end.
   */
  AnswerReader send(String tag, String words, byte[] block, long millis)
      throws PortException, Silence {
    AnswerReader answer = new AnswerReader(tag);
    line.discard();
    line.send(withCheck("mw " + tag + " " + words));
    if (block.length > 0) {
      line.send(block);
    }
    long deadline = Conversation.in(millis);
    long atOwnLine = -1;
    boolean ready = false;
    long start = line.received();
    while (true) {
      long before = line.received();
      String text = line.line(deadline);
      if (text == null) {
        boolean coming = line.received() > before;
        if (coming && line.received() - Math.max(start, atOwnLine) < MAX_FOREIGN_BYTES) {
          deadline = Conversation.in(PROGRESS_MILLIS);
          continue;
        }
        if (!ready) {
          resynchronise();
        }
        return answer;
      }
      int own = text.indexOf(answer.prefix());
      if (own >= 0) {
        atOwnLine = line.received();
        if (answer.take(text.substring(own))) {
          line.awaitReady(READY_MILLIS);
          return answer;
        }
      } else if (text.endsWith(Conversation.READY)) {
        if (atOwnLine >= 0) {
          return answer; // it lost its end
        }
        ready = true;
        deadline = Conversation.in(LATE_MILLIS);
      }
    }
  }

  /**
   * Sends a command that has no tag. Returns whether {@code m-ready} followed, and no error.
   *
   * @param expected a line that must come before, or null
   */
  boolean sendPlain(String command, String expected) throws PortException {
    Conversation.Reply reply = line.ask(command, READY_MILLIS + millisToSend(command));
    if (!reply.ready()) {
      resynchronise();
      return false;
    }
    return reply.lines().stream().noneMatch(text -> text.startsWith("e-["))
        && (expected == null || reply.lines().contains(expected));
  }

  /** The same with a check behind it. */
  boolean sendChecked(String command, String expected) throws PortException {
    String text = withCheck(command);
    return sendPlain(text.substring(0, text.length() - 1), expected);
  }

  /** Whether an answer arrived as it was sent. */
  boolean trusts(AnswerReader answer) {
    if (!answer.done()) {
      return false;
    }
    return switch (answer.check()) {
      case FITS -> {
        checked = true;
        yield true;
      }
      case WRONG -> false;
      // The check itself may be what was lost: a device has none when many answers lack it.
      case ABSENT -> !checked && ++unchecked > UNCHECKED_IN_A_ROW;
    };
  }

  /**
   * Ends whatever half of a command the device holds, and waits until it is ready for the next.
   *
   * @throws LinkLost if it stays silent
   */
  private void resynchronise() throws PortException {
    long wait = READY_MILLIS;
    for (int call = 0; call < CALLS_INTO_THE_SILENCE; call++) {
      line.discard();
      line.send("%");
      if (line.awaitReady(wait)) {
        forgetStale();
        return;
      }
      wait = Math.min(LONGEST_WAIT_MILLIS, 2 * wait);
    }
    throw new LinkLost("The device at %s stopped answering.".formatted(link.path()));
  }

  /** What was said while we asked into the silence answers nothing that is still open. */
  private void forgetStale() throws PortException {
    for (int lines = 0; lines < MAX_STALE_LINES; lines++) {
      if (line.line(Conversation.in(QUIET_MILLIS)) == null) {
        return;
      }
    }
  }

  /** At the slowest speed there is. */
  private static long millisToSend(String command) {
    return millisToSend(command.length(), SLOWEST_BAUD);
  }

  /** A byte is ten bits on the line. */
  static long millisToSend(int bytes, int baud) {
    return bytes * 10_000L / baud;
  }

  private static String withCheck(String command) {
    CRC32 crc = new CRC32();
    crc.update(command.getBytes(StandardCharsets.US_ASCII));
    return String.format("%s ~%08x%%", command, crc.getValue());
  }
}
