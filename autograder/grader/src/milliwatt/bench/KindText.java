package milliwatt.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What a model's instructions are spent on: a line an operator, a column a kind. */
final class KindText {
  private static final String NAME = "    %3s %-18s";
  private static final String CELL = " %10s";

  private KindText() {}

  static void print(List<OperatorKinds> operators, PrintWriter out) {
    out.println(
        NAME.formatted("", "")
            + CELL.formatted("all")
            + Arrays.stream(InstructionKind.values())
                .map(kind -> CELL.formatted(kind.title))
                .collect(Collectors.joining()));
    for (OperatorKinds operator : operators) {
      out.println(
          NAME.formatted(operator.index(), operator.name())
              + number(operator.total())
              + cells(operator::of, 1));
    }
    long all = operators.stream().mapToLong(OperatorKinds::total).sum();
    out.println(NAME.formatted("", "all") + number(all) + cells(kind -> sum(operators, kind), 1));
    long products = operators.stream().mapToLong(OperatorKinds::products).sum();
    if (products > 0) {
      out.println(
          NAME.formatted("", "for each product")
              + each(all, products)
              + cells(kind -> sum(operators, kind), products));
    }
  }

  static long sum(List<OperatorKinds> operators, InstructionKind kind) {
    return operators.stream().mapToLong(operator -> operator.of(kind)).sum();
  }

  private static String cells(ToLongFunction<InstructionKind> count, long products) {
    return Arrays.stream(InstructionKind.values())
        .map(
            kind ->
                products == 1
                    ? number(count.applyAsLong(kind))
                    : each(count.applyAsLong(kind), products))
        .collect(Collectors.joining());
  }

  private static String number(long value) {
    return CELL.formatted(String.format(Locale.ROOT, "%,d", value));
  }

  private static String each(long value, long products) {
    return CELL.formatted(String.format(Locale.ROOT, "%.2f", (double) value / products));
  }
}
