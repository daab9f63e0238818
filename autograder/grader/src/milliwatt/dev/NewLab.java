package milliwatt.dev;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import milliwatt.cli.Release;
import milliwatt.cli.UserError;

/**
 * A lab that has everything a lab needs, and does next to nothing: a class with one method, its
 * contract, two checks, hints, a mutant and the frame of a handout.
 *
 * @param id for example {@code lab16}
 * @param folder below {@code labs}
 * @param title as people read it
 * @param stem what the names of the contract, the adapter and the checks begin with
 * @param className of the class in {@code tinyml} that the student writes
 */
record NewLab(String id, String folder, String title, String stem, String className) {
  /**
   * @throws UserError if the id or the class is no name for one
   */
  static NewLab of(String id, String title, String className) {
    if (!id.matches("lab\\d\\d")) {
      throw new UserError(
          "A lab is called lab and two digits, for example lab16, not '%s'.".formatted(id));
    }
    if (!className.matches("[A-Z][A-Za-z0-9]*")) {
      throw new UserError(
          "A class is called like FixedPoint, with a capital and without spaces, not '%s'."
              .formatted(className));
    }
    List<String> words =
        Arrays.stream(title.split("[^A-Za-z0-9]+")).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()
        || Character.isDigit(words.getFirst().charAt(0))
        || !title.matches("[^\"\\\\\\p{Cntrl}]+")) {
      throw new UserError(
          "A title begins with a word of Latin letters and has no quotes in it, unlike '%s'."
              .formatted(title));
    }
    String folder = id + "-" + String.join("-", words).toLowerCase(Locale.ROOT);
    String stem =
        words.stream()
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return new NewLab(id, folder, title, stem, className);
  }

  /**
   * Writes them into a clone.
   *
   * @return the paths that are new, and then those that list the lab now
   * @throws UserError if the lab or the class is there already; then nothing is written
   */
  List<String> write(Path clone) throws IOException {
    Map<String, String> listings = LabListings.with(this, clone);
    Map<String, String> files = files();
    for (String path : files.keySet()) {
      if (Files.exists(clone.resolve(path))) {
        throw new UserError("%s is there already: choose another name.".formatted(path));
      }
    }
    files.putAll(listings);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = clone.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return List.copyOf(files.keySet());
  }

  /** Its own files, as text by path in the clone. */
  private Map<String, String> files() throws IOException {
    String lab = "labs/" + folder + "/";
    String java = lab + "src/" + id + "/" + stem;
    Map<String, String> files = new LinkedHashMap<>();
    files.put("solutions/src/tinyml/" + className + ".java", filled("Solution.txt"));
    files.put(lab + "lab.yaml", filled("lab.yaml"));
    files.put(lab + "handout.adoc", filled("handout.adoc"));
    files.put(java + "Lab.java", filled("Contract.txt"));
    files.put(java + "Adapter.java", filled("Adapter.txt"));
    files.put(java + "Checks.java", filled("Checks.txt"));
    files.put(lab + "mutants/not-doubled.yaml", filled("mutant.yaml"));
    return files;
  }

  /** One of the templates beside this class, with the names put in. */
  String filled(String template) throws IOException {
    try (InputStream in = NewLab.class.getResourceAsStream("newlab/" + template)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@ID@", id)
          .replace("@NUMBER@", id.substring(3))
          .replace("@FOLDER@", folder)
          .replace("@TITLE@", title)
          .replace("@STEM@", stem)
          .replace("@CLASS@", className)
          .replace("@RELEASE@", Release.current());
    }
  }
}
