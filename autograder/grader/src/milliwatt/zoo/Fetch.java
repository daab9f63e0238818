package milliwatt.zoo;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import milliwatt.cli.UserError;
import milliwatt.model.Progress;

/**
 * Puts models into a folder. A model gets its name only when it is complete and right; until then
 * it lies beside it, and an end of any kind but a kill takes that away.
 */
public final class Fetch {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  private final Optional<URI> mirror;
  private final Duration patience;
  private final Download.Watcher watcher;

  /**
   * @param mirror a place with the public models' files, by their names; empty for the listed
   *     places
   * @param progress told how far a download is
   */
  public Fetch(Path folder, Optional<URI> mirror, Progress progress) {
    this(folder, mirror, PATIENCE, (bytes, of) -> progress.done(bytes, of, "bytes"));
  }

  Fetch(Path folder, Optional<URI> mirror, Duration patience, Download.Watcher watcher) {
    this.folder = folder;
    this.mirror = mirror;
    this.patience = patience;
    this.watcher = watcher;
  }

  /**
   * Gets one model.
   *
   * @return what was done, in a sentence
   * @throws UserError if another file is in the way, or the model cannot be had as it should be
   */
  public String get(ZooModel model) {
    Path target = folder.resolve(model.file());
    try {
      Files.createDirectories(folder);
      if (Files.exists(target)) {
        return found(model, target);
      }
      long bytes = write(model, target);
      return String.format(Locale.ROOT, "%s: %,d bytes%s.", target, bytes, verified(model));
    } catch (IOException e) {
      throw new UserError("Writing " + target + " failed (" + reason(e) + ").");
    }
  }

  private static String verified(ZooModel model) {
    return model instanceof ZooModel.Public other
        ? ", SHA-256 as listed, licence " + other.licence()
        : "";
  }

  private static String found(ZooModel model, Path target) throws IOException {
    if (Files.isRegularFile(target) && same(model, target)) {
      return target + ": there already, and right.";
    }
    throw new UserError(
        target
            + " is there already and is another file; move it away, or name a folder with --to.");
  }

  private static boolean same(ZooModel model, Path target) throws IOException {
    return switch (model) {
      case ZooModel.Included own ->
          Files.size(target) == own.content().length
              && Arrays.equals(Files.readAllBytes(target), own.content());
      case ZooModel.Public other ->
          Files.size(target) == other.bytes()
              && Sha256.of(Files.readAllBytes(target)).equals(other.sha256());
    };
  }

  private long write(ZooModel model, Path target) throws IOException {
    String name = "%s.%d.unfinished".formatted(model.file(), ProcessHandle.current().pid());
    Path unfinished = folder.resolve(name);
    unfinished.toFile().deleteOnExit(); // Ctrl-C ends the process without a finally.
    try {
      try (OutputStream out =
          Files.newOutputStream(
              unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        switch (model) {
          case ZooModel.Included own -> out.write(own.content());
          case ZooModel.Public other ->
              new Download(other, source(other), patience, watcher).to(out);
        }
      }
      long bytes = Files.size(unfinished);
      Files.move(unfinished, target); // Refuses to replace what has come there meanwhile.
      return bytes;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private URI source(ZooModel.Public model) {
    return mirror.map(base -> base.resolve(model.file())).orElse(model.source());
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
