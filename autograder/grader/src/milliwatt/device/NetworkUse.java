package milliwatt.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a process has done with networks, as the kernel tells from outside: the process itself is
 * not asked.
 *
 * @param apart whether it lives in a network namespace of its own, so that whatever it has ever
 *     sent or received was counted for it alone
 * @param sockets of the internet protocols that it has now, closed ones that linger included
 * @param bytes sent and received over all interfaces of its namespace, the one to itself included;
 *     0 where it is not apart, as nobody counts a process's share there
 */
public record NetworkUse(boolean apart, int sockets, long bytes) {
  private static final Path PROC = Path.of("/proc");
  private static final List<String> PROTOCOLS =
      List.of("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6");

  /** Which of the fields of a line of {@code net/tcp} and its like is the socket's number. */
  private static final int INODE = 9;

  /** Bytes received and sent, among the fields of a line of {@code net/dev}. */
  private static final int RECEIVED = 1;

  private static final int SENT = 9;

  /** Whether there was nothing: no socket, no byte. */
  public boolean none() {
    return sockets == 0 && bytes == 0;
  }

  /** As one sentence. */
  public String sentence() {
    String what =
        none()
            ? "no network connection"
            : "%,d network sockets, %,d bytes sent and received".formatted(sockets, bytes);
    return what
        + (apart
            ? ", as the kernel counted in a network namespace of its own"
            : " open at the end, as the kernel lists them");
  }

  /** Of a process and all it has started; empty where the system does not tell. */
  static Optional<NetworkUse> of(ProcessHandle process) {
    try {
      Path ours = Files.readSymbolicLink(PROC.resolve("self/ns/net"));
      boolean apart = false;
      int sockets = 0;
      long bytes = 0;
      Set<Path> seen = new HashSet<>();
      for (ProcessHandle each : family(process)) {
        Path folder = PROC.resolve(Long.toString(each.pid()));
        Path namespace = Files.readSymbolicLink(folder.resolve("ns/net"));
        if (namespace.equals(ours)) {
          sockets += own(folder);
        } else if (seen.add(namespace)) {
          apart = true;
          sockets += inodes(folder).size();
          bytes += bytes(folder);
        }
      }
      return Optional.of(new NetworkUse(apart, sockets, bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<ProcessHandle> family(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .filter(ProcessHandle::isAlive)
        .toList();
  }

  /** Internet sockets among what the process has open. */
  private static int own(Path folder) throws IOException {
    Set<String> internet = inodes(folder);
    int count = 0;
    try (Stream<Path> open = Files.list(folder.resolve("fd"))) {
      for (Path file : open.toList()) {
        String target = Files.isSymbolicLink(file) ? Files.readSymbolicLink(file).toString() : "";
        count += internet.contains(target) ? 1 : 0;
      }
    }
    return count;
  }

  /** All internet sockets of the process's namespace, named as its open files name them. */
  private static Set<String> inodes(Path folder) throws IOException {
    Set<String> inodes = new HashSet<>();
    for (String protocol : PROTOCOLS) {
      Path table = folder.resolve("net").resolve(protocol);
      if (Files.exists(table)) {
        Files.readAllLines(table).stream()
            .skip(1)
            .map(line -> line.strip().split("\\s+"))
            .forEach(fields -> inodes.add("socket:[" + fields[INODE] + "]"));
      }
    }
    return inodes;
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (String line : Files.readAllLines(folder.resolve("net/dev"))) {
      if (line.contains(":")) {
        String[] fields = line.replace(':', ' ').strip().split("\\s+");
        bytes += Long.parseLong(fields[RECEIVED]) + Long.parseLong(fields[SENT]);
      }
    }
    return bytes;
  }
}
