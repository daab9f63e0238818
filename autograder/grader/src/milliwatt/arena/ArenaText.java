package milliwatt.arena;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import milliwatt.arena.Grid.Area;
import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;

/** A plan drawn with characters. Addresses are not to scale: even the smallest box gets a row. */
public final class ArenaText {
  private static final int MARGIN = 11;
  private static final int WIDEST_STEP = 12;
  private static final int MOST_SENTENCES = 6;

  private final ArenaPlan plan;
  private final boolean rich;
  private final List<Box> boxes;
  private final Steps steps;
  private final Rows rows;
  private final int columns;

  private ArenaText(ArenaPlan plan, List<Box> boxes, boolean rich, int width) {
    this.plan = plan;
    this.boxes = boxes;
    this.rich = rich;
    steps = Steps.of(plan);
    rows = Rows.of(plan, boxes);
    int room = Math.max(16, width - MARGIN);
    columns = Math.min(room, steps.count() * Math.clamp(room / steps.count(), 1, WIDEST_STEP));
  }

  /**
   * The picture; nothing if there is no box with bytes.
   *
   * @param rich whether the terminal shows signs beyond ASCII
   * @param width columns of the terminal
   */
  public static List<String> picture(ArenaPlan plan, boolean rich, int width) {
    List<Box> boxes = plan.boxes().stream().filter(box -> box.bytes() > 0).toList();
    return boxes.isEmpty() ? List.of() : new ArenaText(plan, boxes, rich, width).draw();
  }

  /** What there is to say about it: its size, and where boxes lie over one another. */
  public static List<String> sentences(ArenaPlan plan, boolean rich) {
    List<String> sentences = new ArrayList<>();
    sentences.add(ArenaSummary.size(plan));
    List<SharedBytes> shared = SharedBytes.in(plan);
    shared.stream()
        .sorted(Comparator.comparing(SharedBytes::clash).reversed())
        .limit(MOST_SENTENCES)
        .map(place -> sign(place, rich) + " " + place.sentence(plan))
        .forEach(sentences::add);
    int more = shared.size() - MOST_SENTENCES;
    if (more > 0) {
      sentences.add(more == 1 ? "1 more place is shared." : more + " more places are shared.");
    }
    return sentences;
  }

  private List<String> draw() {
    Grid grid = new Grid(rows.count(), columns, rich);
    boxes.forEach(box -> grid.outline(area(box)));
    SharedBytes.in(plan).forEach(place -> grid.hatch(area(place), sign(place, rich)));
    boxes.forEach(box -> label(box, grid));
    List<String> lines = new ArrayList<>();
    lines.add(margin(rows.label(rows.count())) + (rich ? "┐" : "+"));
    for (int row = rows.count() - 1; row >= 0; row--) {
      lines.add(margin(rows.label(row)) + axis(row) + grid.row(row));
    }
    lines.add(margin("") + (rich ? "└" + "─".repeat(columns) : "+" + "-".repeat(columns)));
    lines.add(margin("operator") + " " + stepLabels());
    if (!rows.fine()) {
      lines.add("Some boxes share a row.");
    }
    return lines.stream().map(String::stripTrailing).toList();
  }

  /** The index, and below it the bytes. */
  private void label(Box box, Grid grid) {
    Area area = area(box);
    int middle = (area.top() + area.bottom() + 1) / 2;
    grid.label(area, middle, box.label());
    if (area.top() - area.bottom() >= 3) {
      grid.label(area, middle - 1, String.format(Locale.ROOT, "%,d", box.bytes()));
    }
  }

  private char axis(int row) {
    boolean labelled = !rows.label(row).isEmpty();
    return rich ? labelled ? '┤' : '│' : labelled ? '+' : '|';
  }

  private String stepLabels() {
    StringBuilder line = new StringBuilder();
    for (int place = 0; place < steps.count(); place++) {
      String label = steps.label(plan, place);
      int width = column(place + 1) - column(place);
      int start = column(place) + Math.max(0, (width - label.length()) / 2);
      boolean room = start + label.length() <= columns;
      if (room && (line.isEmpty() || start > line.length())) {
        line.append(" ".repeat(start - line.length())).append(label);
      }
    }
    return line.toString();
  }

  private Area area(Box box) {
    return area(box.first(), box.last(), rows.from(box), rows.end(box) - 1);
  }

  private Area area(SharedBytes place) {
    int bottom = Math.max(rows.from(place.earlier()), rows.from(place.later()));
    int top = Math.min(rows.end(place.earlier()), rows.end(place.later())) - 1;
    return area(place.first(), place.last(), bottom, Math.max(bottom, top));
  }

  private Area area(int first, int last, int bottom, int top) {
    int left = Math.min(column(steps.place(first)), columns - 1);
    return new Area(bottom, top, left, Math.max(left, column(steps.place(last) + 1) - 1));
  }

  /** The column at which a place of the time axis begins. */
  private int column(int place) {
    return (int) ((long) place * columns / steps.count());
  }

  private static char sign(SharedBytes place, boolean rich) {
    return place.clash() ? 'X' : rich ? '░' : '%';
  }

  private static String margin(String label) {
    return String.format("%" + (MARGIN - 1) + "s", label);
  }
}
