package milliwatt.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milliwatt.cli.UserError;
import milliwatt.lab.Lab;
import milliwatt.tinyjava.Source;

/** A student's Java files, read with limits: they may be a stranger's. */
public final class StudentSources {
  private static final long FILE_LIMIT_BYTES = 256 << 10;
  private static final int FILES_LIMIT = 200;

  private final String place;
  private final Function<String, Optional<String>> reader;

  /**
   * The files of a folder as they are when they are asked for.
   *
   * @param folder {@code src/tinyml} of a workspace
   */
  StudentSources(Path folder) {
    this.place = folder.toString();
    this.reader = simpleName -> text(folder.resolve(simpleName + ".java"));
  }

  /**
   * @param files text by file name, for example {@code FixedPoint.java}
   */
  public StudentSources(Map<String, String> files) {
    this.place = "The submission";
    this.reader = simpleName -> Optional.ofNullable(files.get(simpleName + ".java"));
  }

  /**
   * What a lab's program may need, by file name: its classes, those of the labs it builds on, and
   * what these mention. Given classes are left out, for the grader compiles its own copy; classes
   * without a file are left out too.
   *
   * @param requirements the labs it builds on, directly and indirectly
   */
  public Map<String, String> files(Lab lab, List<Lab> requirements) {
    List<String> classes = new ArrayList<>(lab.classes());
    requirements.forEach(earlier -> classes.addAll(earlier.classes()));
    return byFileName(mentionedFrom(classes, given(lab, requirements)));
  }

  /**
   * What the student wrote for this lab alone, by file name: its classes, and those they mention
   * that belong to no other lab.
   *
   * @param requirements the labs it builds on, directly and indirectly
   */
  public Map<String, String> ownFiles(Lab lab, List<Lab> requirements) {
    return byFileName(own(lab, requirements));
  }

  List<Source> own(Lab lab, List<Lab> requirements) {
    Set<String> others = given(lab, requirements);
    requirements.forEach(earlier -> others.addAll(earlier.classes()));
    lab.classes().forEach(others::remove);
    return mentionedFrom(lab.classes(), others);
  }

  private static Map<String, String> byFileName(List<Source> sources) {
    return sources.stream()
        .collect(Collectors.toMap(source -> fileName(source.path()), Source::text));
  }

  /** Simple names of the classes that come with these labs. */
  private static Set<String> given(Lab lab, List<Lab> requirements) {
    Set<String> given = new HashSet<>();
    Stream.concat(Stream.of(lab), requirements.stream()).map(Lab::given).forEach(given::addAll);
    return given;
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
                .formatted(place, FILES_LIMIT));
      }
    }
    return List.copyOf(found.values());
  }

  /** The class's file as it is now, if there is one. */
  Optional<Source> read(String simpleName) {
    return reader
        .apply(simpleName)
        .map(text -> new Source("tinyml/" + simpleName + ".java", text, true));
  }

  private static Optional<String> text(Path file) {
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
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new UserError("%s is not UTF-8 text: save it as UTF-8.".formatted(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
