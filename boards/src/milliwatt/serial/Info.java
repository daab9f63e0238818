package milliwatt.serial;

import java.util.List;

/**
 * What {@code mw TAG info} answers, as far as a line needs it.
 *
 * @param commandBytes longest command with its {@code %}
 * @param blockBytes longest block that {@code mw TAG block} is to carry; 0 if the device has no
 *     such command
 */
public record Info(int commandBytes, int blockBytes) {
  /** The buffer of the benchmark's own firmware. */
  public static final Info SMALLEST = new Info(80, 0);

  private static final int BLOCK_FIELD = 3;

  /** The answer to {@code mw TAG info} that is among these lines, or null. */
  public static Info among(List<String> lines, String tag) {
    String prefix = "m-mw-" + tag + "-info-[";
    for (String line : lines) {
      if (line.startsWith(prefix) && line.endsWith("]")) {
        return of(line.substring(prefix.length(), line.length() - 1).split(" "));
      }
    }
    return null;
  }

  /**
   * @param fields of the answer; only the first is always there
   * @return null if they are no sensible numbers
   */
  private static Info of(String[] fields) {
    try {
      int command = Integer.parseInt(fields[0]);
      int block = fields.length > BLOCK_FIELD ? Integer.parseInt(fields[BLOCK_FIELD]) : 0;
      return command < SMALLEST.commandBytes() || block < 0 ? null : new Info(command, block);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * How many bytes a {@code db} command may carry: what the public runner sends to a small buffer,
   * which is known to work, and what fits a larger one.
   */
  public int chunkBytes() {
    return commandBytes <= SMALLEST.commandBytes() ? 31 : (commandBytes - "db %".length()) / 2;
  }
}
