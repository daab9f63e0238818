package milliwatt.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import milliwatt.cli.UserError;
import milliwatt.device.Program;
import milliwatt.device.SerialDevice;
import milliwatt.serial.PortInfo;

/**
 * A board whose flash has just been written. It starts anew, and on native USB it leaves and comes
 * back, perhaps under another name.
 *
 * @param where finds the port; asked anew at each attempt
 */
public record FlashedBoard(String id, Supplier<PortInfo> where) {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(500);

  /**
   * Asks the board which program it runs, until it is the one expected.
   *
   * @return where the board is
   * @throws UserError if it runs another one, or does not answer in time
   */
  public PortInfo verify(String build) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      try {
        PortInfo port = where.get();
        try (SerialDevice device =
            new SerialDevice("board:" + id, () -> port, _ -> Set.of(build))) {
          device.load(new Program(Map.of()));
        }
        return port;
      } catch (UserError e) {
        if (System.nanoTime() - deadline >= 0) {
          throw new UserError(
              "The upload is done, but the board does not run the program: " + e.getMessage());
        }
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("The check of the board was interrupted.");
    }
  }
}
