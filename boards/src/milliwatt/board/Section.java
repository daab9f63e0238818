package milliwatt.board;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a YAML file that has named values. Read by hand, not bound by reflection, so that each
 * mistake is a sentence with the file and the key. What has been asked for counts as known; {@link
 * #end} refuses the rest.
 */
final class Section {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final String resource;
  private final String path;
  private final JsonNode node;
  private final Set<String> known = new HashSet<>();

  private Section(String resource, String path, JsonNode node) {
    this.resource = resource;
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      throw new MalformedBoard(
          "%s needs named values%s."
              .formatted(resource, path.isEmpty() ? "" : " under '" + path + "'"));
    }
  }

  static Section of(ClassLoader loader, String resource) {
    return new Section(resource, "", tree(loader, resource));
  }

  /** A file that is a list of sections. */
  static List<Section> list(ClassLoader loader, String resource) {
    return elements(resource, "", tree(loader, resource));
  }

  /** A file that is a list of texts. */
  static List<String> texts(ClassLoader loader, String resource) {
    return texts(resource, "", tree(loader, resource));
  }

  private static JsonNode tree(ClassLoader loader, String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new MalformedBoard(resource + " is missing.");
      }
      return MAPPER.readTree(in);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      String first = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new MalformedBoard("%s:%d is not YAML: %s.".formatted(resource, line, first));
    } catch (IOException e) {
      throw new MalformedBoard(resource + " cannot be read: " + e.getMessage());
    }
  }

  boolean has(String key) {
    return node.has(key);
  }

  List<String> keys() {
    return node.propertyStream().map(Map.Entry::getKey).toList();
  }

  <T> T value(String key, Kind<T> kind) {
    return kind.reading().apply(get(key)).orElseThrow(() -> wrong(key, "needs " + kind.name()));
  }

  String text(String key) {
    return value(key, Kind.TEXT);
  }

  /** Whether the value is exactly this text. */
  boolean says(String key, String text) {
    return get(key).isTextual() && get(key).asText().equals(text);
  }

  List<String> texts(String key) {
    return texts(resource, at(key), get(key));
  }

  Section section(String key) {
    return new Section(resource, at(key), get(key));
  }

  Optional<Section> optional(String key) {
    known.add(key);
    return has(key) ? Optional.of(section(key)) : Optional.empty();
  }

  /** The sections in the list under the key; none where the key is absent. */
  List<Section> sections(String key) {
    known.add(key);
    return has(key) ? elements(resource, at(key), get(key)) : List.of();
  }

  /** Refuses keys that nobody asked for: most likely misspelt. */
  void end() {
    for (String key : keys()) {
      if (!known.contains(key)) {
        throw wrong(key, "means nothing; what there is: " + String.join(", ", sorted(known)));
      }
    }
  }

  MalformedBoard wrong(String key, String what) {
    return new MalformedBoard("%s: '%s' %s.".formatted(resource, at(key), what));
  }

  private JsonNode get(String key) {
    known.add(key);
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw wrong(key, "is missing");
    }
    return value;
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }

  private static List<Section> elements(String resource, String path, JsonNode list) {
    requireList(resource, path, list);
    List<Section> sections = new ArrayList<>();
    for (JsonNode each : list) {
      sections.add(new Section(resource, path + "[" + sections.size() + "]", each));
    }
    return sections;
  }

  private static List<String> texts(String resource, String path, JsonNode list) {
    requireList(resource, path, list);
    List<String> texts = new ArrayList<>();
    for (JsonNode each : list) {
      texts.add(
          Kind.TEXT
              .reading()
              .apply(each)
              .orElseThrow(
                  () ->
                      new MalformedBoard(
                          "%s: '%s' has something that is not text.".formatted(resource, path))));
    }
    return texts;
  }

  private static void requireList(String resource, String path, JsonNode list) {
    if (!list.isArray() || list.isEmpty()) {
      throw new MalformedBoard("%s: '%s' needs a list.".formatted(resource, path));
    }
  }
}
