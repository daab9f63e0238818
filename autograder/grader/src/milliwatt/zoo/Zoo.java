package milliwatt.zoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import milliwatt.cli.UserError;
import milliwatt.lab.NearestName;

/**
 * The list of models in {@code models.yaml}.
 *
 * @param models included ones first
 */
public record Zoo(List<ZooModel> models) {
  private static final String LIST = "models.yaml";

  public static Zoo read() {
    try (InputStream yaml = Zoo.class.getResourceAsStream(LIST)) {
      JsonNode tree = new ObjectMapper(new YAMLFactory()).readTree(yaml);
      List<ZooModel> models = new ArrayList<>();
      for (JsonNode model : tree.get("included")) {
        models.add(included(model));
      }
      for (JsonNode model : tree.get("public")) {
        models.add(published(model));
      }
      return new Zoo(models);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The model of that name or alias; the ending {@code .tflite} may be left out.
   *
   * @throws UserError if there is none
   */
  public ZooModel find(String name) {
    return models.stream()
        .filter(model -> model.answersTo(name))
        .findFirst()
        .orElseThrow(() -> new UserError("There is no model " + name + suggestion(name)));
  }

  /** The public model that a file holds, told by its hash. */
  public Optional<ZooModel.Public> published(byte[] content) {
    String sha256 = Sha256.of(content);
    return models.stream()
        .filter(ZooModel.Public.class::isInstance)
        .map(ZooModel.Public.class::cast)
        .filter(model -> model.sha256().equals(sha256))
        .findFirst();
  }

  private String suggestion(String name) {
    return NearestName.of(name, models.stream().map(ZooModel::name).toList())
        .map(nearest -> ", did you mean " + nearest + "?")
        .orElse("; 'milliwatt models list' shows those there are.");
  }

  private static ZooModel included(JsonNode model) throws IOException {
    String resource = "/models/" + text(model, "resource");
    try (InputStream content = Zoo.class.getResourceAsStream(resource)) {
      return new ZooModel.Included(
          text(model, "name"),
          text(model, "about"),
          Objects.requireNonNull(content, resource).readAllBytes());
    }
  }

  private static ZooModel published(JsonNode model) {
    return new ZooModel.Public(
        text(model, "name"),
        model.has("alias") ? text(model, "alias") : text(model, "name"),
        text(model, "about"),
        URI.create(text(model, "url")),
        model.required("bytes").intValue(),
        text(model, "sha256"),
        text(model, "licence"));
  }

  private static String text(JsonNode model, String key) {
    return model.required(key).textValue();
  }
}
