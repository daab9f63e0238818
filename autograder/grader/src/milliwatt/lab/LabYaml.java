package milliwatt.lab;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import milliwatt.result.Budget;

/**
 * One YAML file of the class path. Trees are read by hand, not bound to records by reflection: it
 * is faster to start, and a mistake in the file becomes a sentence that names the key.
 */
final class LabYaml {
  private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

  private final String resource;
  private final JsonNode tree;

  private LabYaml(String resource, JsonNode tree) {
    this.resource = resource;
    this.tree = tree;
  }

  /**
   * @throws MalformedLab if the resource is missing or is not YAML
   */
  static LabYaml read(ClassLoader loader, String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new MalformedLab(resource + " is missing.");
      }
      return new LabYaml(resource, MAPPER.readTree(in));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new MalformedLab(resource + ":" + line + " is not YAML: " + oneLine(e) + ".");
    } catch (IOException e) {
      throw new MalformedLab(resource + " cannot be read: " + e.getMessage());
    }
  }

  String text(String key) {
    JsonNode value = tree.get(key);
    if (value == null || !value.isValueNode() || value.isNull()) {
      throw new MalformedLab(resource + " has no text under '" + key + "'.");
    }
    return value.asText();
  }

  int number(String key) {
    JsonNode value = tree.get(key);
    if (value == null || !value.isInt()) {
      throw new MalformedLab(resource + " has no whole number under '" + key + "'.");
    }
    return value.intValue();
  }

  /** The list under the key; empty where the key is absent. */
  List<String> list(String key) {
    JsonNode value = tree.get(key);
    return value == null ? List.of() : texts(value, "'" + key + "'");
  }

  /** The whole file as a list. */
  List<String> list() {
    return texts(tree, "its top level");
  }

  /** Lists by name, in the order of the file; empty where the key is absent. */
  Map<String, List<String>> lists(String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    JsonNode value = tree.get(key);
    if (value != null && !value.isNull()) {
      if (!value.isObject()) {
        throw new MalformedLab(resource + " needs lists by name under '" + key + "'.");
      }
      for (Map.Entry<String, JsonNode> each : value.properties()) {
        lists.put(each.getKey(), texts(each.getValue(), "'" + key + "." + each.getKey() + "'"));
      }
    }
    return lists;
  }

  /** Budgets by the ids of their checks; empty where the key is absent. */
  Map<String, Budget> budgets(String key) {
    Map<String, Budget> budgets = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : tree.path(key).properties()) {
      String where = "'" + key + "." + each.getKey() + "'";
      JsonNode value = each.getValue();
      JsonNode reference = value.path("reference");
      JsonNode factor = value.path("factor");
      JsonNode none = value.path("none");
      if (!reference.isIntegralNumber() || !factor.isNumber() || !none.isNumber()) {
        throw new MalformedLab(
            resource + " needs reference, factor and none, all numbers, under " + where + ".");
      }
      if (reference.asLong() < 0 || factor.asDouble() < 1 || none.asDouble() <= 1) {
        throw new MalformedLab(
            resource + " needs a factor of at least 1 and a none above 1 under " + where + ".");
      }
      budgets.put(
          each.getKey(), new Budget(reference.asLong(), factor.asDouble(), none.asDouble()));
    }
    return budgets;
  }

  /** Keys of the file that are not among {@code known}: most likely misspelt. */
  List<String> unknownKeys(Set<String> known) {
    return tree.propertyStream().map(Map.Entry::getKey).filter(k -> !known.contains(k)).toList();
  }

  /** Without the parser's drawings of the place. */
  private static String oneLine(JacksonException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .collect(Collectors.joining(", "));
  }

  private List<String> texts(JsonNode value, String where) {
    List<String> texts = new ArrayList<>();
    if (value.isNull()) {
      return texts;
    }
    if (!value.isArray()) {
      throw new MalformedLab(resource + " needs a list under " + where + ".");
    }
    for (JsonNode each : value) {
      if (!each.isValueNode()) {
        throw new MalformedLab(resource + " has something that is not text under " + where + ".");
      }
      texts.add(each.asText());
    }
    return texts;
  }
}
