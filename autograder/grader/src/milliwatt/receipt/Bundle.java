package milliwatt.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import milliwatt.submission.Handin;
import milliwatt.submission.Place;
import milliwatt.submission.RefusedSubmission;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip with a receipt and the sources it is for. {@code milliwatt grade} takes it as it takes any
 * packed workspace.
 *
 * @param sources text by file name
 */
public record Bundle(Receipt receipt, Map<String, String> sources) {
  static final String RECEIPT = "receipt.json";
  private static final String FOLDER = "src/tinyml/";
  private static final int RECEIPT_BYTES = 1 << 20;

  /** The earliest moment that a zip can name: a bundle has no time. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Writes the zip; the same bundle is the same bytes. Closes nothing. */
  public void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    add(zip, RECEIPT, receipt.json());
    for (Map.Entry<String, String> file : new TreeMap<>(sources).entrySet()) {
      add(zip, FOLDER + file.getKey(), file.getValue());
    }
    zip.finish();
  }

  /** Stored, not deflated: libraries deflate differently. */
  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NEVER);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /**
   * Reads a bundle, with the limits that hold for every submission.
   *
   * @throws RefusedSubmission if it is no archive that the grader takes
   * @throws MalformedReceipt if there is no receipt in it
   */
  public static Bundle read(Path file) throws IOException, RefusedSubmission, MalformedReceipt {
    Map<String, String> sources = Handin.read(new Place.Archive(file)).files();
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      ZipArchiveEntry entry = zip.getEntry(RECEIPT);
      if (entry == null) {
        throw new MalformedReceipt("an archive without " + RECEIPT);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        byte[] json = in.readNBytes(RECEIPT_BYTES + 1);
        if (json.length > RECEIPT_BYTES) {
          throw new MalformedReceipt("a receipt of more than %d KB".formatted(RECEIPT_BYTES >> 10));
        }
        return new Bundle(Receipt.read(json), sources);
      }
    }
  }
}
