package milliwatt.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The Java files of a zip. Only these are unpacked, so that nothing else can be a bomb. */
final class ZipFiles {
  private ZipFiles() {}

  static Map<String, byte[]> read(Path archive) throws IOException, RefusedSubmission {
    Allowance allowance = new Allowance();
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        allowance.entry();
        String path = EntryName.checked(entry.getName());
        if (entry.isUnixSymlink()) {
          throw EntryName.link(path);
        }
        if (!entry.isDirectory() && EntryName.isJava(path)) {
          if (!zip.canReadEntryData(entry)) {
            throw new RefusedSubmission(
                path + " is encrypted or packed in a way the grader does not know: pack it again.");
          }
          try (InputStream in = zip.getInputStream(entry)) {
            if (files.put(path, allowance.javaFile(path, in)) != null) {
              throw new RefusedSubmission("The archive holds two files called " + path + ".");
            }
          }
        }
      }
      return files;
    } catch (ZipException | IllegalArgumentException e) {
      throw new RefusedSubmission(
          "The archive is no zip file, or a damaged one: pack your workspace again.");
    } catch (IOException e) {
      throw Damaged.archive(archive, e);
    }
  }
}
