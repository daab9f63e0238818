package milliwatt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import milliwatt.firmware.Core;
import milliwatt.model.ModelFile;
import milliwatt.zoo.Zoo;
import milliwatt.zoo.ZooModel;

/** What TensorFlow Lite Micro takes for public models, from {@code published.yaml}. */
public final class Published {
  /**
   * One model with one set of kernels.
   *
   * @param kernels {@code reference} or {@code CMSIS-NN}
   * @param instructions of one inference
   * @param codeBytes of flash, without the model and the program that measured
   * @param arenaBytes of RAM: tensors and the interpreter's objects; empty where not measured
   * @param ramBytes all of it; empty where it was not measured
   * @param operators instructions of each, in the model's order; empty where they were not measured
   */
  public record Figures(
      String kernels,
      long instructions,
      long codeBytes,
      Optional<Long> arenaBytes,
      Optional<Long> ramBytes,
      List<Long> operators) {}

  private final Zoo zoo;
  private final JsonNode all;

  private Published(Zoo zoo, JsonNode all) {
    this.zoo = zoo;
    this.all = all;
  }

  public static Published read() {
    try (InputStream yaml = Published.class.getResourceAsStream("published.yaml")) {
      return new Published(Zoo.read(), new YAMLMapper().readTree(yaml).required("figures"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is known about this model on this core; a model is told by its hash. */
  public List<Figures> of(ModelFile model, Core core) {
    String name = zoo.published(model.bytes()).map(ZooModel.Public::name).orElse("");
    List<Figures> figures = new ArrayList<>();
    for (JsonNode each : all) {
      if (each.required("model").textValue().equals(name)
          && each.required("core").textValue().equals(core.name().toLowerCase(Locale.ROOT))) {
        figures.add(
            new Figures(
                each.required("kernels").textValue(),
                each.required("instructions").longValue(),
                each.required("code").longValue(),
                arena(each),
                ram(each),
                operators(each)));
      }
    }
    return figures;
  }

  private static List<Long> operators(JsonNode each) {
    List<Long> operators = new ArrayList<>();
    each.path("operators").forEach(count -> operators.add(count.longValue()));
    return operators;
  }

  private static Optional<Long> arena(JsonNode each) {
    JsonNode arena = each.required("arena");
    return arena.isNull() ? Optional.empty() : Optional.of(arena.longValue());
  }

  private static Optional<Long> ram(JsonNode each) {
    return each.required("arena").isNull()
        ? Optional.empty()
        : Optional.of(
            each.required("arena").longValue()
                + each.required("static").longValue()
                + each.required("stack").longValue());
  }
}
