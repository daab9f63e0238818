package milliwatt.device;

import java.util.Optional;

/** How commands and bytes travel over one link, and answers back. */
sealed interface Exchange extends AutoCloseable permits PipedExchange, ReliableExchange {
  /**
   * Has the device load bytes and carry out a command.
   *
   * @param loaded what the command works on; may be empty
   * @param command a word of the protocol's {@code mw} and its operands, without a tag
   * @param millis how long the device may take for it
   * @throws Silence if there is no whole answer
   */
  Answer carryOut(byte[] loaded, String command, long millis) throws Silence;

  /** Keeps to what the device's answer to {@code info} says. */
  default void learn(Answer info) {}

  /** The process on the other side of the link, if there is one on this machine. */
  default Optional<ProcessHandle> process() {
    return Optional.empty();
  }

  @Override
  void close();
}
