package milliwatt.site;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The spelling of the book's terms: {@code course-site/terms.yaml}. */
final class Terms {
  private static final Pattern QUOTED = Pattern.compile("[\"\u201c][^\"\u201d]{0,200}[\"\u201d]");
  private static final Pattern FILE = Pattern.compile("\\S*[./_]\\S*[a-z]");

  private final Map<Pattern, String> instead = new LinkedHashMap<>();

  Terms(Map<String, String> terms) {
    terms.forEach((wrong, right) -> instead.put(Pattern.compile(wrong), right));
  }

  static Terms read(Path clone) throws IOException {
    return new Terms(
        new YAMLMapper()
            .readValue(clone.resolve("course-site/terms.yaml").toFile(), new TypeReference<>() {}));
  }

  /** Sentences about what is spelled otherwise in a page's own text. */
  List<String> read(String name, Document page) {
    Element main = page.selectFirst("main").clone();
    main.select("code, pre, kbd, math, svg").remove();
    String text = FILE.matcher(QUOTED.matcher(main.text()).replaceAll("")).replaceAll("");
    List<String> complaints = new ArrayList<>();
    instead.forEach(
        (wrong, right) -> {
          Matcher found = wrong.matcher(text);
          if (found.find()) {
            complaints.add(
                "%s says '%s'; the book's term is: %s.".formatted(name, found.group(), right));
          }
        });
    return complaints;
  }
}
