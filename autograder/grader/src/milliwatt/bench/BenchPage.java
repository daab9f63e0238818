package milliwatt.bench;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import milliwatt.report.Neutral;
import milliwatt.report.Template;

/** The figures as a page with charts, which needs nothing else. */
public final class BenchPage {
  private BenchPage() {}

  /** Models on a twin. */
  public static void write(String device, List<Benched> models, Writer out) throws IOException {
    List<Map<String, Object>> sections = new ArrayList<>();
    for (Benched model : models) {
      sections.add(section(model, sections.size()));
    }
    Template.of(BenchPage.class, "bench.html")
        .write(
            Map.of(
                "device", device,
                "counts",
                    "Instructions of one inference, bytes of flash without the model, and bytes of RAM; the same on every run.",
                "models", sections),
            out);
  }

  /** Models on the machine that this runs on. */
  public static void timed(List<Timed> models, Writer out) throws IOException {
    List<BarChart.Group> groups =
        models.stream().map(t -> group(t.model() + ", " + t.kernels(), one(t.median()))).toList();
    BarChart chart =
        new BarChart(
            "time",
            "Median time of an inference",
            List.of("median"),
            groups,
            "microseconds; half of all inferences took longer",
            OptionalDouble.empty());
    Map<String, Object> section =
        Map.of(
            "name", "Times",
            "id", "times",
            "charts", List.of(chart.svg()),
            "notes", List.of(),
            "tables",
                List.of(
                    table(
                        "Microseconds of an inference",
                        List.of("model", "median", "a tenth is below", "a tenth is above", "runs"),
                        models.stream()
                            .map(
                                t ->
                                    List.of(
                                        t.model() + ", " + t.kernels(),
                                        decimal(t.median()),
                                        decimal(t.low()),
                                        decimal(t.high()),
                                        number(t.runs())))
                            .toList())));
    Template.of(BenchPage.class, "bench.html")
        .write(
            Map.of(
                "device", "jvm",
                "counts",
                    "Times of this machine, which other work on it makes longer; no grade depends on them.",
                "models", List.of(section)),
            out);
  }

  private static Map<String, Object> section(Benched model, int index) {
    Measured ours = model.ours();
    String id = "model-" + index;
    List<String> charts = new ArrayList<>();
    charts.add(
        whole(
            id + "-instructions",
            "Instructions of an inference",
            "instructions",
            model,
            m -> m.instructions(),
            p -> OptionalDouble.of(p.instructions())));
    charts.add(
        whole(
            id + "-code",
            "Flash without the model",
            "bytes",
            model,
            m -> m.codeBytes(),
            p -> OptionalDouble.of(p.codeBytes())));
    charts.add(
        whole(
            id + "-ram",
            "RAM",
            "bytes",
            model,
            m -> m.ramBytes(),
            p -> p.ramBytes().map(r -> OptionalDouble.of(r)).orElse(OptionalDouble.empty())));
    if (ours.operators().stream().anyMatch(o -> o.products() > 0)) {
      charts.add(perProduct(id + "-product", model));
    }
    List<Map<String, Object>> tables = new ArrayList<>();
    tables.add(totals(model));
    if (!ours.operators().isEmpty()) {
      tables.add(operators(model));
    }
    if (!model.kinds().isEmpty()) {
      tables.add(kinds(model.kinds()));
    }
    return Map.of(
        "name", Neutral.line(ours.model()) + ", " + ours.kernels(),
        "id", id,
        "charts", charts,
        "notes", ours.exact() ? List.of() : List.of("The outputs are not the reference's."),
        "tables", tables);
  }

  private static String whole(
      String name,
      String title,
      String unit,
      Benched model,
      ToDoubleFunction<Measured> mine,
      java.util.function.Function<Published.Figures, OptionalDouble> theirs) {
    List<BarChart.Group> groups = new ArrayList<>();
    groups.add(group("ours, " + model.ours().kernels(), one(mine.applyAsDouble(model.ours()))));
    model.plainC().ifPresent(c -> groups.add(group("C by hand", one(mine.applyAsDouble(c)))));
    for (Published.Figures each : model.published()) {
      groups.add(group("TFLM, " + each.kernels(), List.of(theirs.apply(each))));
    }
    return new BarChart(name, title, List.of(title), groups, unit, OptionalDouble.empty()).svg();
  }

  private static String perProduct(String name, Benched model) {
    List<String> series = new ArrayList<>(List.of("ours, " + model.ours().kernels()));
    model.byOperator().forEach(each -> series.add("TFLM, " + each.kernels()));
    List<BarChart.Group> groups = new ArrayList<>();
    for (OperatorCount operator : model.ours().operators()) {
      if (operator.products() > 0) {
        double products = operator.products();
        List<OptionalDouble> values = new ArrayList<>(one(operator.instructions() / products));
        model
            .byOperator()
            .forEach(
                each ->
                    values.add(
                        OptionalDouble.of(each.operators().get(operator.index()) / products)));
        groups.add(group(operator.index() + " " + operator.name(), values));
      }
    }
    return new BarChart(
            name,
            "Instructions for each product, by operator",
            series,
            groups,
            "instructions for each product of a value and a weight",
            OptionalDouble.empty())
        .svg();
  }

  private static Map<String, Object> totals(Benched model) {
    List<List<String>> rows = new ArrayList<>();
    Stream.concat(Stream.of(model.ours()), model.plainC().stream())
        .forEach(
            m ->
                rows.add(
                    List.of(
                        m.kernels(),
                        number(m.instructions()),
                        number(m.codeBytes()),
                        number(m.ramBytes()),
                        number(m.arenaBytes()),
                        number(m.scratchBytes()),
                        number(m.vectorBytes() + m.heapBytes()),
                        number(m.staticRamBytes()),
                        number(m.stackBytes()))));
    for (Published.Figures each : model.published()) {
      rows.add(
          List.of(
              "TFLM, " + each.kernels(),
              number(each.instructions()),
              number(each.codeBytes()),
              each.ramBytes().map(BenchPage::number).orElse("-"),
              each.arenaBytes().map(BenchPage::number).orElse("-"),
              "in the arena",
              "in the arena",
              "",
              ""));
    }
    return table(
        "In all",
        List.of(
            "kernels",
            "instructions",
            "flash",
            "RAM",
            "arena",
            "of it scratch",
            "objects",
            "static",
            "stack"),
        rows);
  }

  private static Map<String, Object> operators(Benched model) {
    List<String> heads =
        new ArrayList<>(List.of("operator", "products", "instructions", "for each product"));
    model.byOperator().forEach(each -> heads.add("TFLM, " + each.kernels()));
    List<List<String>> rows = new ArrayList<>();
    for (OperatorCount operator : model.ours().operators()) {
      boolean multiplies = operator.products() > 0;
      List<String> row = new ArrayList<>();
      row.add(operator.index() + " " + operator.name());
      row.add(multiplies ? number(operator.products()) : "");
      row.add(number(operator.instructions()));
      row.add(multiplies ? decimal((double) operator.instructions() / operator.products()) : "");
      model.byOperator().forEach(each -> row.add(number(each.operators().get(operator.index()))));
      rows.add(row);
    }
    return table("Operators", heads, rows);
  }

  private static Map<String, Object> kinds(List<OperatorKinds> operators) {
    List<String> heads = new ArrayList<>(List.of("operator", "all"));
    Arrays.stream(InstructionKind.values()).forEach(kind -> heads.add(kind.title));
    List<List<String>> rows = new ArrayList<>();
    for (OperatorKinds operator : operators) {
      List<String> row = new ArrayList<>();
      row.add(operator.index() + " " + operator.name());
      row.add(number(operator.total()));
      Arrays.stream(InstructionKind.values()).forEach(kind -> row.add(number(operator.of(kind))));
      rows.add(row);
    }
    return table("What the instructions are spent on", heads, rows);
  }

  private static Map<String, Object> table(
      String title, List<String> heads, List<List<String>> rows) {
    return Map.of(
        "title", title,
        "first", heads.getFirst(),
        "heads", heads.subList(1, heads.size()),
        "rows",
            rows.stream()
                .map(row -> Map.of("first", row.getFirst(), "cells", row.subList(1, row.size())))
                .toList());
  }

  private static BarChart.Group group(String label, List<OptionalDouble> values) {
    return new BarChart.Group(label, values);
  }

  private static List<OptionalDouble> one(double value) {
    return List.of(OptionalDouble.of(value));
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }
}
