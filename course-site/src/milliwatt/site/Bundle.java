package milliwatt.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The finished site as one zip file, in a folder of its own. */
final class Bundle {
  /** The same site gives the same bytes: no time of its own goes in. */
  private static final long SOME_DAY = 1_767_225_600_000L;

  private Bundle() {}

  /**
   * Writes it beside the file and then moves it there, so that an interruption leaves the old one.
   */
  static void write(Path site, Path zip) throws IOException {
    Path unfinished = zip.resolveSibling(zip.getFileName() + ".unfinished");
    try (Stream<Path> walk = Files.walk(site);
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(unfinished))) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        String name = site.relativize(file).toString().replace('\\', '/');
        ZipEntry entry = new ZipEntry("milliwatt-site/" + name);
        entry.setTime(SOME_DAY);
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    Files.move(unfinished, zip, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
