package milliwatt.twin;

import java.nio.file.Path;
import java.util.List;

/** Puts a wall around a command, for example a sandbox. */
@FunctionalInterface
public interface Wall {
  Wall NONE = (command, readable) -> command;

  /**
   * The command that runs {@code command} behind the wall.
   *
   * @param readable files that it reads
   */
  List<String> around(List<String> command, List<Path> readable);
}
