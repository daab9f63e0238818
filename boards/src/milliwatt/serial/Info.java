package milliwatt.serial;

import java.util.List;

/**
 * What {@code mw TAG info} answers, as far as a line needs it.
 *
 * @param commandBytes longest command with its {@code %}
 */
public record Info(int commandBytes) {
  /** The buffer of the benchmark's own firmware. */
  public static final Info SMALLEST = new Info(80);

  /** The answer to {@code mw TAG info} that is among these lines, or null. */
  public static Info among(List<String> lines, String tag) {
    String prefix = "m-mw-" + tag + "-info-[";
    for (String line : lines) {
      if (line.startsWith(prefix) && line.endsWith("]")) {
        return of(line.substring(prefix.length(), line.length() - 1).split(" ")[0]);
      }
    }
    return null;
  }

  /**
   * @param commandBytes the first field of the answer
   * @return null if it is no sensible number
   */
  public static Info of(String commandBytes) {
    try {
      int bytes = Integer.parseInt(commandBytes);
      return bytes < SMALLEST.commandBytes() ? null : new Info(bytes);
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
