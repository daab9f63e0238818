package milliwatt.model;

import java.io.PrintWriter;
import java.util.Locale;
import milliwatt.arena.ArenaText;
import milliwatt.check.ArenaPlan;

/** A model set out for people. */
public final class ModelText {
  private final ModelEntry model;
  private final PrintWriter out;
  private final boolean rich;
  private final int width;

  /**
   * @param rich whether the terminal shows signs beyond ASCII
   * @param width columns of the terminal
   */
  public ModelText(ModelEntry model, PrintWriter out, boolean rich, int width) {
    this.model = model;
    this.out = out;
    this.rich = rich;
    this.width = width;
  }

  public void print() {
    line(
        "%s: %,d bytes, %s, %s",
        model.file(),
        model.fileBytes(),
        count(model.layers().size(), "operator"),
        count(model.tensors().size(), "tensor"));
    model.inputs().forEach(i -> line("  input   %s", label(i)));
    model.outputs().forEach(i -> line("  output  %s", label(i)));
    line("");
    line("Operators, in the order in which they run");
    model.layers().forEach(this::operator);
    line("");
    tensors();
    unsupported();
    line("");
    line("In all");
    model
        .totals()
        .forEach(total -> line("  %-34s %,15d %s", total.name(), total.value(), total.unit()));
    model.arena().ifPresent(this::arena);
    out.flush();
  }

  private void operator(Layer layer) {
    OperatorEntry operator = layer.operator();
    Cost cost = layer.cost();
    line("  %3d  %s, version %d", operator.index(), operator.name(), operator.version());
    operator.inputs().forEach(i -> line("         in   %s", label(i)));
    operator.outputs().forEach(i -> line("         out  %s", label(i)));
    if (!layer.options().isEmpty()) {
      line("         %s", NamedOptions.words(layer.options()));
    }
    line(
        "         %s%,d bytes of constants, %,d of values",
        cost.macs() == 0 ? "" : "%,d multiply-adds, ".formatted(cost.macs()),
        cost.constantBytes(),
        cost.valueBytes());
  }

  private void tensors() {
    int widest = model.tensors().stream().mapToInt(t -> t.shapeWords().length()).max().orElse(0);
    String row = "  %3s  %-8s %-" + Math.max(5, widest) + "s %11s  %-8s  %-29s %5s  %s";
    line("Tensors");
    line(row, "#", "type", "shape", "bytes", "role", "scale", "zero", "name");
    for (TensorEntry t : model.tensors()) {
      line(
          row,
          t.index(),
          t.type(),
          t.shapeWords(),
          String.format(Locale.ROOT, "%,d", t.bytes()),
          model.role(t),
          t.scaleWords(),
          t.scales().isEmpty() ? "" : t.zeroPoint(),
          t.shortName());
    }
  }

  private void unsupported() {
    if (!model.unsupported().isEmpty()) {
      line("");
      line("Not supported by the reference runtime");
    }
    for (Layer layer : model.unsupported()) {
      OperatorEntry operator = layer.operator();
      line(
          "  %3d  %s, version %d: %s",
          operator.index(), operator.name(), operator.version(), layer.problem());
    }
    if (!model.memory().problem().isEmpty()) {
      line("");
      line("There is no plan of the arena: %s.", model.memory().problem());
    }
  }

  private void arena(ArenaPlan plan) {
    line("");
    line("The arena: operators across, addresses up, one box a tensor");
    ArenaText.picture(plan, rich, width - 2).forEach(line -> line("  %s", line));
    ArenaText.sentences(plan, rich).forEach(sentence -> line("  %s", sentence));
  }

  private String label(int index) {
    if (index < 0) {
      return "  -  left out";
    }
    TensorEntry t = model.tensors().get(index);
    return "%3d  %s %s  %s".formatted(index, t.type(), t.shapeWords(), t.shortName());
  }

  private static String count(int n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
