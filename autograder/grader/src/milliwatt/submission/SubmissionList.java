package milliwatt.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import milliwatt.cli.UserError;

/** Who handed in, in the order of their names. */
public final class SubmissionList {
  private SubmissionList() {}

  /**
   * The submissions of a class.
   *
   * @param from a folder with one folder or archive a student, or a roster in CSV
   * @throws UserError if there is none, or two students have one name
   */
  public static List<Submission> of(Path from) throws IOException {
    if (!Files.exists(from)) {
      throw new UserError(from + " does not exist; name the folder of submissions, or a roster.");
    }
    List<Submission> found = Files.isDirectory(from) ? folder(from) : Roster.read(from);
    if (found.isEmpty()) {
      throw new UserError(
          from + " holds no submission: it needs one folder, .zip or .tar.gz a student.");
    }
    Map<String, Submission> byName = new TreeMap<>();
    for (Submission each : found) {
      Submission other = byName.put(each.student(), each);
      if (other != null) {
        throw new UserError(
            "'%s' is there twice, as %s and %s: remove one."
                .formatted(each.student(), other.place(), each.place()));
      }
    }
    return List.copyOf(byName.values());
  }

  private static List<Submission> folder(Path folder) throws IOException {
    List<Submission> found = new ArrayList<>();
    List<Path> entries;
    try (Stream<Path> paths = Files.list(folder)) {
      entries = paths.sorted(Comparator.comparing(Path::toString)).toList();
    }
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        found.add(new Submission(name, new Place.Folder(entry), Map.of()));
      } else if (Place.Archive.is(entry)) {
        String student = name.replaceFirst("(?i)\\.(zip|tar\\.gz|tgz)$", "");
        found.add(new Submission(student, new Place.Archive(entry), Map.of()));
      }
    }
    return found;
  }
}
