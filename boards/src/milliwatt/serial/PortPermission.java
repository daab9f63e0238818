package milliwatt.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;

/** Who may open a port, and what to do for those who may not. */
final class PortPermission {
  private PortPermission() {}

  static boolean granted(Path port) {
    return Files.isReadable(port) && Files.isWritable(port);
  }

  /** For those who may not: the group that may, and how to join it. */
  static String advice(Path port) {
    try {
      PosixFileAttributes file = Files.readAttributes(port, PosixFileAttributes.class);
      String group = file.group().getName();
      boolean open =
          file.permissions().contains(PosixFilePermission.GROUP_READ)
              && file.permissions().contains(PosixFilePermission.GROUP_WRITE);
      if (open && !group.equals("root")) {
        return ("You may not open %s: it is for members of group %s. Join it with"
                + " 'sudo usermod -aG %s $USER', then log out and in again.")
            .formatted(port, group, group);
      }
      return ("You may not open %s: only its owner %s may. Ask for it with 'sudo chmod a+rw %s';"
              + " a udev rule makes that last.")
          .formatted(port, file.owner().getName(), port);
    } catch (IOException | UnsupportedOperationException e) {
      return "You may not open %s.".formatted(port);
    }
  }
}
