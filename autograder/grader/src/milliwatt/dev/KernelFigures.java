package milliwatt.dev;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import milliwatt.bench.BarChart;
import milliwatt.bench.PerformanceFigures;
import milliwatt.model.ModelFile;

/** The figure of lab 08: what each layer of a keyword network takes before and after it. */
final class KernelFigures {
  static final String NAME = "instructions-per-product";

  private KernelFigures() {}

  /** SVG, from the counts that were taken last. */
  static String instructionsPerProduct(PerformanceFigures figures) {
    ModelFile model = ModelFile.resource("/models/generated/ds_cnn.tflite");
    List<BarChart.Group> groups = new ArrayList<>();
    IntStream.range(0, model.model().operators.length)
        .filter(i -> model.operatorProducts(i) > 0)
        .forEach(
            i ->
                groups.add(
                    new BarChart.Group(
                        i + " " + model.operatorName(i).replace("_CONV_2D", ""),
                        List.of(each(figures, "plain", i), each(figures, "fast", i)))));
    return new BarChart(
            NAME,
            "Instructions for each product, before and after",
            List.of("exact kernels", "fast kernels"),
            groups,
            "instructions on a Cortex-M4F for each product; dashed: 0.5, nothing but multiplying",
            OptionalDouble.of(0.5))
        .svg();
  }

  private static OptionalDouble each(PerformanceFigures figures, String kernels, int operator) {
    String name = "ds_cnn.%s.%d.".formatted(kernels, operator);
    return OptionalDouble.of(figures.get(name + "instructions") / figures.get(name + "products"));
  }
}
