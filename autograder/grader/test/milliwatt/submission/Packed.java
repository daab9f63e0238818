package milliwatt.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives of any content, as no honest tool would pack them. */
final class Packed {
  private record Entry(String name, byte[] content, char kind, long zeros) {}

  private static int number;

  private final Path folder;
  private final List<Entry> entries = new ArrayList<>();

  Packed(Path folder) {
    this.folder = folder;
  }

  Packed file(String name, byte[] content) {
    entries.add(new Entry(name, content, 'f', 0));
    return this;
  }

  Packed file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Packed link(String name, String target) {
    entries.add(new Entry(name, target.getBytes(StandardCharsets.UTF_8), 's', 0));
    return this;
  }

  Packed hardLink(String name, String target) {
    entries.add(new Entry(name, target.getBytes(StandardCharsets.UTF_8), 'h', 0));
    return this;
  }

  /** A file of zeros, which packs well. */
  Packed zeros(String name, long bytes) {
    entries.add(new Entry(name, new byte[0], 'z', bytes));
    return this;
  }

  Place.Archive zip() throws IOException {
    Path file = folder.resolve("packed" + ++number + ".zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file.toFile())) {
      for (Entry entry : entries) {
        ZipArchiveEntry header = new ZipArchiveEntry(entry.name);
        header.setUnixMode(entry.kind == 's' ? UnixStat.LINK_FLAG | 0777 : UnixStat.FILE_FLAG);
        zip.putArchiveEntry(header);
        zip.write(entry.content);
        zip.closeArchiveEntry();
      }
    }
    return new Place.Archive(file);
  }

  Place.Archive tarGz() throws IOException {
    Path file = folder.resolve("packed" + ++number + ".tar.gz");
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      for (Entry entry : entries) {
        byte kind =
            switch (entry.kind) {
              case 's' -> TarConstants.LF_SYMLINK;
              case 'h' -> TarConstants.LF_LINK;
              default -> TarConstants.LF_NORMAL;
            };
        TarArchiveEntry header = new TarArchiveEntry(entry.name, kind, true);
        boolean link = entry.kind == 's' || entry.kind == 'h';
        if (link) {
          header.setLinkName(new String(entry.content, StandardCharsets.UTF_8));
        }
        header.setSize(link ? 0 : entry.content.length + entry.zeros);
        tar.putArchiveEntry(header);
        if (!link) {
          tar.write(entry.content);
          zeros(entry.zeros, tar);
        }
        tar.closeArchiveEntry();
      }
    }
    return new Place.Archive(file);
  }

  private static void zeros(long bytes, OutputStream out) throws IOException {
    byte[] block = new byte[1 << 20];
    for (long left = bytes; left > 0; left -= block.length) {
      out.write(block, 0, (int) Math.min(left, block.length));
    }
  }
}
