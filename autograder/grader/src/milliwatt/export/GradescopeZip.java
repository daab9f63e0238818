package milliwatt.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import milliwatt.cli.UserError;
import milliwatt.folder.TemporaryFolder;
import milliwatt.lab.Lab;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * What Gradescope unpacks into {@code /autograder/source}: it runs {@code setup.sh} once, and
 * {@code run_autograder} for each submission.
 */
final class GradescopeZip {
  private static final int EXECUTABLE = 0100755;
  private static final int PLAIN = 0100644;
  private static final int LINK = 0120777;

  private final ZipArchiveOutputStream zip;

  private GradescopeZip(ZipArchiveOutputStream zip) {
    this.zip = zip;
  }

  /**
   * Writes the zip, or nothing.
   *
   * @param secret null for none
   * @param privateChecks null for none
   */
  static void write(Path out, Lab lab, long seed, Path secret, Path privateChecks)
      throws IOException {
    Path jar = jar();
    Path unfinished = out.resolveSibling(out.getFileName() + ".unfinished");
    try (TemporaryFolder work = TemporaryFolder.of("export")) {
      Path java = work.path().resolve("java");
      RuntimeImage.write(java);
      try (ZipArchiveOutputStream stream = new ZipArchiveOutputStream(unfinished)) {
        GradescopeZip zip = new GradescopeZip(stream);
        zip.add("setup.sh", EXECUTABLE, script("setup.sh"));
        zip.add(
            "run_autograder",
            EXECUTABLE,
            script("run_autograder")
                .replace("@LAB@", lab.id())
                .replace("@SEED@", Long.toString(seed)));
        zip.file("milliwatt.jar", jar);
        if (secret != null) {
          zip.file("hidden/secret", secret);
        }
        if (privateChecks != null) {
          zip.file("hidden/private-checks.jar", privateChecks);
        }
        zip.folder("java", java);
      }
      Files.move(unfinished, out);
    } catch (NoSuchFileException e) {
      throw new UserError("There is no %s.".formatted(e.getFile()));
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void folder(String name, Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder)) {
      paths =
          all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
    }
    for (Path path : paths) {
      String entry = name + "/" + folder.relativize(path).toString().replace('\\', '/');
      if (Files.isSymbolicLink(path)) {
        add(entry, LINK, Files.readSymbolicLink(path).toString());
      } else {
        file(entry, path);
      }
    }
  }

  private void file(String name, Path file) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(Files.isExecutable(file) ? EXECUTABLE : PLAIN);
    zip.putArchiveEntry(entry);
    Files.copy(file, zip);
    zip.closeArchiveEntry();
  }

  private void add(String name, int mode, String text) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    zip.putArchiveEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
  }

  private static String script(String name) throws IOException {
    try (InputStream in = GradescopeZip.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Path jar() {
    try {
      Path place =
          Path.of(GradescopeZip.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(place)) {
        throw new UserError("Only the packed Milliwatt can pack itself: run it through jbang.");
      }
      return place;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
