package milliwatt.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import milliwatt.cli.UserError;
import milliwatt.tinyjava.Source;

/** The Java files of {@code src/tinyml}, read with limits: they may be a stranger's. */
final class StudentSources {
  private static final long FILE_LIMIT_BYTES = 256 << 10;
  private static final int FILES_LIMIT = 200;

  private final Path folder;

  /**
   * @param folder {@code src/tinyml} of a workspace
   */
  StudentSources(Path folder) {
    this.folder = folder;
  }

  /**
   * The files of these classes and, from there, of every class that they mention. Files nobody
   * mentions stay out, so that unfinished code of a later lab cannot break an earlier one.
   *
   * @param classes simple names; those without a file are left out
   * @param without simple names to leave out although mentioned
   */
  List<Source> mentionedFrom(Collection<String> classes, Set<String> without) {
    SequencedMap<String, Source> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(classes);
    while (!open.isEmpty()) {
      String name = open.removeFirst();
      if (found.containsKey(name) || without.contains(name)) {
        continue;
      }
      read(name)
          .ifPresent(
              source -> {
                found.put(name, source);
                open.addAll(ClassNames.mentionedIn(source.text()));
              });
      if (found.size() > FILES_LIMIT) {
        throw new UserError(
            "%s holds more than %d Java files that use one another: that is more than the grader takes."
                .formatted(folder, FILES_LIMIT));
      }
    }
    return List.copyOf(found.values());
  }

  /** The class's file as it is now, if there is one. */
  Optional<Source> read(String simpleName) {
    Path file = folder.resolve(simpleName + ".java");
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new UserError("%s is not a plain file: replace it by one.".formatted(file));
      }
      if (Files.size(file) > FILE_LIMIT_BYTES) {
        throw new UserError(
            "%s is larger than %d KB, which is more than the grader takes: make it smaller."
                .formatted(file, FILE_LIMIT_BYTES >> 10));
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return Optional.of(new Source("tinyml/" + simpleName + ".java", text, true));
    } catch (CharacterCodingException e) {
      throw new UserError("%s is not UTF-8 text: save it as UTF-8.".formatted(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
