package milliwatt.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milliwatt.cli.UserError;

/**
 * The files that list the labs: in which order they come, what Maven compiles, what jbang starts.
 */
final class LabListings {
  static final String ORDER = "labs/labs.yaml";
  private static final String MAVEN = "labs/pom.xml";
  private static final String CATALOG = "jbang-catalog.json";

  private static final Pattern LAST_SOURCE =
      Pattern.compile("(?s).*\\n( *)<source>lab\\d\\d[^<]*</source>\\n");
  private static final Pattern LAST_ALIAS =
      Pattern.compile("(?s).*\\n    \"lab\\d\\d\": \\{.*?\\n    }");

  private LabListings() {}

  /** What they hold with one more lab, by path in the clone. Nothing is written. */
  static Map<String, String> with(NewLab lab, Path clone) throws IOException {
    Map<String, String> changed = new LinkedHashMap<>();
    String order = Files.readString(clone.resolve(ORDER));
    if (order.contains("- " + lab.id() + "-")) {
      throw new UserError(
          "%s is there already, in %s: choose another number.".formatted(lab.id(), ORDER));
    }
    changed.put(ORDER, order + "- " + lab.folder() + "\n");
    changed.put(
        MAVEN,
        behind(clone, MAVEN, LAST_SOURCE, "$0$1<source>" + lab.folder() + "/src</source>\n"));
    changed.put(
        CATALOG,
        behind(
            clone,
            CATALOG,
            LAST_ALIAS,
            "$0,\n" + Matcher.quoteReplacement(lab.filled("alias.txt").stripTrailing())));
    return changed;
  }

  private static String behind(Path clone, String file, Pattern last, String replacement)
      throws IOException {
    Matcher place = last.matcher(Files.readString(clone.resolve(file)));
    if (!place.find()) {
      throw new UserError(
          "%s does not list the labs as it did: add yours by hand.".formatted(file));
    }
    StringBuilder text = new StringBuilder();
    place.appendReplacement(text, replacement);
    place.appendTail(text);
    return text.toString();
  }
}
