package milliwatt.firmware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files by the hash of what they were made from, under the user's cache folder. Every file is moved
 * into place in one step, so that builds may run side by side.
 */
final class Cache {
  private static final Duration KEPT = Duration.ofDays(14);
  private static final Duration BETWEEN_PRUNINGS = Duration.ofDays(1);

  private final Path root;
  private final Duration kept;
  private final Duration betweenPrunings;

  Cache(Path root) {
    this(root, KEPT, BETWEEN_PRUNINGS);
  }

  /**
   * @param kept how long what is not used stays
   * @param betweenPrunings how often it is looked for at most
   */
  Cache(Path root, Duration kept, Duration betweenPrunings) {
    this.root = root;
    this.kept = kept;
    this.betweenPrunings = betweenPrunings;
  }

  /** {@code $XDG_CACHE_HOME/milliwatt} or {@code ~/.cache/milliwatt}. */
  static Cache ofUser() {
    String set = System.getenv("XDG_CACHE_HOME");
    Path base =
        set == null || set.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(set);
    Cache cache = new Cache(base.resolve("milliwatt").toAbsolutePath());
    return cache;
  }

  /** Where the file of this kind and name lies or will lie; its folder is there. */
  Path path(String kind, String name) throws IOException {
    Path path = root.resolve(kind).resolve(name);
    Files.createDirectories(path.getParent());
    return path;
  }

  /** Whether it is there; it then counts as just used. */
  static boolean hit(Path path) {
    try {
      Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the file if it is not there. */
  static Path provide(Path path, byte[] content) throws IOException {
    if (!hit(path)) {
      Files.createDirectories(path.getParent());
      Path fresh = fresh(path);
      Files.write(fresh, content);
      publish(fresh, path);
    }
    return path;
  }

  /** A file beside {@code path} that nobody else writes. */
  static Path fresh(Path path) throws IOException {
    return Files.createTempFile(path.getParent(), "new-", "-" + path.getFileName());
  }

  static void publish(Path fresh, Path path) throws IOException {
    try {
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileAlreadyExistsException e) {
      Files.deleteIfExists(fresh); // somebody else was faster with the same content
    }
  }

  static String hash(List<String> parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  /** Removes what has not been used for long. */
  void prune() {
    Path stamp = root.resolve("pruned");
    Instant now = Instant.now();
    try {
      if (Files.exists(stamp)
          && Files.getLastModifiedTime(stamp).toInstant().isAfter(now.minus(betweenPrunings))) {
        return;
      }
      Files.createDirectories(root);
      Files.writeString(stamp, "");
      for (String kind : List.of("objects", "sources", "images", "models", "firmware")) {
        removeOlder(root.resolve(kind), now.minus(kept));
      }
    } catch (IOException e) {
      // A cache that cannot be pruned still works.
    }
  }

  private static void removeOlder(Path folder, Instant limit) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
