package milliwatt.model;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import milliwatt.arena.ArenaSvg;
import milliwatt.report.Template;

/** A model as one page that needs nothing else, light or dark as the reader's system has it. */
public final class ModelPage {
  private ModelPage() {}

  /** Writes the page; leaves {@code out} open. */
  public static void write(ModelEntry model, Writer out) throws IOException {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("file", model.file());
    page.put("bytes", number(model.fileBytes()));
    page.put("operatorCount", model.layers().size());
    page.put("tensorCount", model.tensors().size());
    page.put("inputs", model.inputs().stream().map(i -> label(model, i)).toList());
    page.put("outputs", model.outputs().stream().map(i -> label(model, i)).toList());
    page.put("totals", model.totals().stream().map(ModelPage::total).toList());
    page.put("arena", model.arena().map(plan -> ArenaSvg.of(plan, "plan")).stream().toList());
    page.put("noArena", optional(model.memory().problem()));
    page.put("unsupported", model.unsupported().stream().map(l -> layer(model, l)).toList());
    page.put("allSupported", model.unsupported().isEmpty());
    page.put("layers", model.layers().stream().map(l -> layer(model, l)).toList());
    page.put("tensors", model.tensors().stream().map(t -> tensor(model, t)).toList());
    Template.of(ModelPage.class, "model.html").write(page, out);
  }

  private static Map<String, Object> total(Total total) {
    return Map.of(
        "name", total.name().strip(),
        "part", total.name().startsWith(" "),
        "value", number(total.value()),
        "unit", total.unit());
  }

  private static Map<String, Object> layer(ModelEntry model, Layer layer) {
    OperatorEntry operator = layer.operator();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("index", operator.index());
    row.put("name", operator.name());
    row.put("version", operator.version());
    row.put("options", NamedOptions.words(layer.options()));
    row.put("inputs", links(operator.inputs()));
    row.put("outputs", links(operator.outputs()));
    row.put("shapes", shapes(model, operator));
    row.put("macs", number(layer.cost().macs()));
    row.put("constants", number(layer.cost().constantBytes()));
    row.put("values", number(layer.cost().valueBytes()));
    row.put("problem", optional(layer.problem()));
    return row;
  }

  /** Tensors to link to; one that is left out has no index. */
  private static List<Map<String, Object>> links(List<Integer> tensors) {
    return tensors.stream()
        .filter(i -> i >= 0)
        .map(i -> Map.<String, Object>of("tensor", i))
        .toList();
  }

  private static String shapes(ModelEntry model, OperatorEntry operator) {
    return operator.outputs().stream()
        .map(i -> model.tensors().get(i).shapeWords())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Object> tensor(ModelEntry model, TensorEntry t) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("index", t.index());
    row.put("type", t.type());
    row.put("shape", t.shapeWords());
    row.put("bytes", number(t.bytes()));
    row.put("role", model.role(t));
    row.put("scale", t.scaleWords());
    row.put("zero", t.scales().isEmpty() ? "" : String.valueOf(t.zeroPoint()));
    row.put("name", t.shortName());
    return row;
  }

  private static String label(ModelEntry model, int index) {
    TensorEntry t = model.tensors().get(index);
    return "%d %s: %s %s".formatted(index, t.shortName(), t.type(), t.shapeWords());
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A list of one or none, which a template can ask for. */
  private static List<String> optional(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
