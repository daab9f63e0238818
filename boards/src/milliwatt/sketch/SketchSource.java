package milliwatt.sketch;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milliwatt.firmware.FirmwareFiles;

/**
 * A C file as it is exported. All files of a sketch lie in one folder, on systems too that do not
 * tell capital letters apart: ours get a name in front that no Java class has.
 */
final class SketchSource {
  private static final Pattern INCLUDE =
      Pattern.compile("^#include \"([^\"]+)\"", Pattern.MULTILINE);

  /** A declaration's name is its last word. */
  private static final Pattern STATIC =
      Pattern.compile("^(?:static )?MW_STATIC (?:static )?[^;(={]*?(\\w+);", Pattern.MULTILINE);

  /** Names that are ours: of the firmware, of what is generated, of the translator's own files. */
  private static final Set<String> OURS =
      Stream.of(
              FirmwareFiles.SHARED.stream(),
              FirmwareFiles.VENDOR.stream().map(SketchSource::fileName),
              Stream.of("config.h", "port.cpp", "port.c", "program.c", "program.h", "statics.c"),
              Arrays.stream(Microphone.values()).map(each -> fileName(each.path())))
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  private SketchSource() {}

  /** The name of a file, of the firmware or of the program, in the sketch. */
  static String name(String path) {
    String name = fileName(path);
    return OURS.contains(name) && !name.startsWith("mw") ? "mw_" + name : name;
  }

  /** The text with the names that its includes have in the sketch. */
  static String header(String text) {
    return INCLUDE
        .matcher(text)
        .replaceAll(include -> "#include \"" + name(include.group(1)) + "\"");
  }

  /**
   * A header, or a source, which begins with the configuration and ends with the list of its static
   * variables.
   *
   * @param lists gets the list's name, if there is one
   */
  static String exported(String path, String text, List<String> lists) {
    if (!path.endsWith(".c")) {
      return header(text);
    }
    List<String> statics = STATIC.matcher(text).results().map(each -> each.group(1)).toList();
    String source = "#include \"mw_config.h\"\n\n" + header(text);
    if (statics.isEmpty()) {
      return source;
    }
    String list = "mw_statics_of_" + fileName(path).replace(".c", "");
    lists.add(list);
    return source + list(list, statics);
  }

  private static String list(String name, List<String> statics) {
    String pieces =
        statics.stream()
            .map(each -> "  {&%1$s, &%1$s + 1},\n".formatted(each))
            .collect(Collectors.joining());
    return """

        /* What mw_open() sets to zero. */
        #include "mw_platform.h"

        extern const mw_piece %1$s[];
        const mw_piece %1$s[] = {
        %2$s  {NULL, NULL},
        };
        """
        .formatted(name, pieces);
  }

  /** The file that names the lists of all others. */
  static String listOfLists(List<String> lists) {
    String declared =
        lists.stream()
            .map("extern const mw_piece %s[];\n"::formatted)
            .collect(Collectors.joining());
    String named = lists.stream().map("  %s,\n"::formatted).collect(Collectors.joining());
    return """
        #include "mw_config.h"

        #include <stddef.h>

        #include "mw_platform.h"

        %s
        const mw_piece *const mw_statics[] = {
        %s  NULL,
        };
        """
        .formatted(declared, named);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
