package milliwatt.device;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import milliwatt.cli.Invocation;
import milliwatt.serial.Conversation;
import milliwatt.serial.Greeting;
import milliwatt.serial.Info;
import milliwatt.serial.PortException;
import milliwatt.serial.SerialLink;

/**
 * Over a line that loses, doubles and flips bytes: one command at a time, each with a check, each
 * answer checked, and both repeated until they fit. A call is made once: its answer is asked for
 * again, and only a call that the device never made is sent again.
 *
 * <p>What cannot be mended by repeating is a {@link LinkLost}.
 */
final class ReliableExchange implements Exchange {
  /** On a line that damages every third command the chance to lose them all is below 10^-9. */
  private static final int ATTEMPTS = 20;

  /** So often the device may refuse before it is believed. */
  private static final int REFUSALS = 4;

  private static final SecureRandom TAGS = new SecureRandom();

  private final SerialLink link;
  private final SerialCommands commands;
  private final ReliableLoad load;
  private boolean greeted;

  ReliableExchange(SerialLink link) {
    this.link = link;
    this.commands = new SerialCommands(link);
    this.load = new ReliableLoad(this, commands);
  }

  @Override
  public Answer carryOut(byte[] loaded, String command, long millis) throws Silence {
    try {
      greet(millis);
      if (loaded.length > 0) {
        load.send(loaded);
      }
      return command.startsWith("call ")
          ? callOnce(loaded, command, millis)
          : repeat(command, millis);
    } catch (PortException e) {
      throw new LinkLost(e.getMessage());
    }
  }

  @Override
  public void close() {
    link.close();
  }

  /** A command with a block of bytes, once. Empty if its answer did not arrive as it was sent. */
  Optional<Answer> attempt(String command, byte[] block, long millis)
      throws PortException, Silence {
    AnswerReader reader = commands.send(tag(), command, block, millis);
    return commands.trusts(reader) ? Optional.of(reader.answer()) : Optional.empty();
  }

  /** A command that may be carried out twice. */
  Answer repeat(String command, long millis) throws PortException, Silence {
    int refusals = 0;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      AnswerReader reader = commands.send(tag(), command, millis);
      if (commands.trusts(reader)) {
        Answer answer = reader.answer();
        if (!answer.has("error") || ++refusals == REFUSALS) {
          return answer;
        }
      }
    }
    throw noisy();
  }

  private Answer callOnce(byte[] loaded, String command, long millis)
      throws PortException, Silence {
    String tag = tag();
    String words = command;
    int refusals = 0;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      AnswerReader reader = commands.send(tag, words, millis);
      if (!commands.trusts(reader)) {
        words = "again";
        continue;
      }
      Answer answer = reader.answer();
      if (answer.has("unopened")) {
        throw new LinkLost("The device at %s started anew.".formatted(link.path()));
      }
      if (answer.has("lost") || answer.has("error") && words.equals("again") && refusals > 1) {
        throw new LinkLost("An answer of the device at %s was lost.".formatted(link.path()));
      }
      if (answer.has("error")) {
        if (++refusals == REFUSALS) {
          return answer;
        }
        if (words.equals("again")) {
          continue; // the call may have been made
        }
        if (loaded.length > 0) {
          load.send(loaded);
        }
        words = command;
      } else if (answer.has("forgotten")) {
        words = command;
      } else {
        return answer;
      }
    }
    throw noisy();
  }

  /** Finds out who is there and how long a command may be. */
  private void greet(long millis) throws PortException {
    if (greeted) {
      return;
    }
    long deadline = Conversation.in(millis);
    Greeting greeting = Greeting.of(commands.conversation(), SerialCommands.READY_MILLIS);
    while (!(greeting instanceof Greeting.Milliwatt) && System.nanoTime() - deadline < 0) {
      greeting = Greeting.of(commands.conversation(), SerialCommands.READY_MILLIS);
    }
    switch (greeting) {
      case Greeting.Milliwatt(String _, Info info) -> load.learn(info);
      case Greeting.MlPerf(String name) ->
          throw new DeviceException(
              "The device at %s is '%s', which speaks the benchmark's protocol but does not run labs. Put a lab's firmware on it with '%s'."
                  .formatted(link.path(), name, Invocation.of("flash")));
      case Greeting.Foreign _ ->
          throw new DeviceException(
              "What answers at %s is no firmware of ours. %s".formatted(link.path(), doctor()));
      case Greeting.Silent _ ->
          throw new LinkLost("Nothing answers at %s. %s".formatted(link.path(), doctor()));
    }
    greeted = true;
  }

  private String doctor() {
    return "'%s' finds out why.".formatted(Invocation.of("doctor " + link.path()));
  }

  private LinkLost noisy() {
    return new LinkLost(
        "The line to %s damages too much to get anything across. Try a shorter cable."
            .formatted(link.path()));
  }

  private static String tag() {
    return HexFormat.of().toHexDigits(TAGS.nextInt());
  }
}
