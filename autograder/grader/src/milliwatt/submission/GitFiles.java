package milliwatt.submission;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import milliwatt.folder.TemporaryFolder;

/**
 * The Java files of a git repository's default branch. No hook runs, no link is made, no submodule
 * is fetched, and nobody is asked for a password.
 */
final class GitFiles {
  private static final long LIMIT_SECONDS = 120;
  private static final List<String> CLONE =
      List.of(
          "git",
          "-c",
          "core.symlinks=false",
          "-c",
          "core.hooksPath=" + File.separator + "dev" + File.separator + "null",
          "-c",
          "protocol.ext.allow=never",
          "clone",
          "--quiet",
          "--depth=1",
          "--single-branch",
          "--no-tags",
          "--template=",
          "--");

  private GitFiles() {}

  static Map<String, byte[]> read(String url) throws IOException, RefusedSubmission {
    try (TemporaryFolder folder = TemporaryFolder.of("git")) {
      Path clone = folder.path().resolve("clone");
      clone(url, clone);
      return FolderFiles.read(clone);
    }
  }

  private static void clone(String url, Path target) throws IOException {
    List<String> command =
        Stream.concat(CLONE.stream(), Stream.of(url, target.toString())).toList();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("GIT_LFS_SKIP_SMUDGE", "1");
    Path said = target.resolveSibling("said.txt");
    Process git = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      if (!git.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("git clone of %s took too long".formatted(url));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("git clone was interrupted", e);
    } finally {
      git.destroyForcibly();
    }
    if (git.exitValue() != 0) {
      String reason = Files.readString(said).lines().reduce((_, last) -> last).orElse("no reason");
      throw new IOException("git clone of %s failed (%s)".formatted(url, reason.strip()));
    }
  }
}
