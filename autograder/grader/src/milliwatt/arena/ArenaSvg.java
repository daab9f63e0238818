package milliwatt.arena;

import java.util.List;
import java.util.Locale;
import milliwatt.check.ArenaPlan;
import milliwatt.check.ArenaPlan.Box;

/**
 * A plan as an SVG, to scale: time across, addresses up. Light or dark as the reader's system has
 * it. Boxes are told apart by their borders and labels, not by their colours alone; each has a
 * tooltip, and a screen reader gets the whole plan in sentences.
 */
public final class ArenaSvg {
  private static final int WIDTH = 720;

  /** Room below the axis for indices alone. */
  private static final int FOOT = 44;

  /** Room below the axis for each letter of a slanting name. */
  private static final double LETTER = 6.2;

  /** A step narrower than this has no room for a name. */
  private static final int NAMED_STEP = 26;

  private static final String[] COLOURS = {"one", "two", "three", "four"};

  private final ArenaPlan plan;
  private final String id;
  private final List<Box> boxes;
  private final List<SharedBytes> shared;
  private final Scale scale;
  private final boolean named;
  private final Drawing svg = new Drawing();

  private ArenaSvg(ArenaPlan plan, String id) {
    this.plan = plan;
    this.id = id;
    boxes = plan.boxes().stream().filter(box -> box.bytes() > 0).toList();
    shared = SharedBytes.in(plan);
    scale = Scale.of(plan, boxes);
    named = scale.step() >= NAMED_STEP;
  }

  /**
   * A complete document.
   *
   * @param id letters and digits with which no other id of the page begins
   */
  public static String of(ArenaPlan plan, String id) {
    return new ArenaSvg(plan, id).draw();
  }

  private String draw() {
    svg.add(
        ArenaStyle.head(
            id,
            WIDTH,
            Scale.BOTTOM + foot(),
            "Memory plan, " + plan.title(),
            ArenaSummary.inFull(plan)));
    svg.text(16, 28, "strong", ArenaSummary.size(plan));
    addresses();
    time();
    legend();
    for (int i = 0; i < boxes.size(); i++) {
      box(boxes.get(i), COLOURS[i % COLOURS.length]);
    }
    shared.forEach(this::shared);
    new Labels(boxes, shared, scale).draw(svg);
    level("arena", plan.arenaBytes(), -5);
    if (plan.lowerBound() > 0 && plan.lowerBound() != plan.arenaBytes()) {
      level("lower bound", plan.lowerBound(), plan.lowerBound() < plan.arenaBytes() ? 14 : -5);
    }
    svg.add("</svg>\n");
    return svg.toString();
  }

  private int foot() {
    int longest = plan.operators().stream().mapToInt(String::length).max().orElse(0) + 3;
    return named ? Math.max(FOOT, (int) (longest * LETTER) + 24) : FOOT;
  }

  private void addresses() {
    for (long tick : Ticks.of(scale.low(), scale.high())) {
      svg.level("grid", Scale.LEFT, Scale.RIGHT, scale.down(tick));
      svg.text(Scale.LEFT - 8, scale.down(tick) + 4, "small pale end", number("%,d", tick));
    }
    svg.text(Scale.LEFT - 8, Scale.TOP - 14, "small pale end", "bytes");
  }

  private void time() {
    Steps steps = scale.steps();
    int every = (int) Math.ceil(20 / scale.step());
    for (int place = 0; place < steps.count(); place++) {
      double x = scale.across(place) + scale.step() / 2;
      if (named) {
        svg.slanting(x + 4, Scale.BOTTOM + 12, "small end", steps.title(plan, place));
      } else if (place % every == 0) {
        svg.text(x, Scale.BOTTOM + 18, "small mid", steps.label(plan, place));
      }
    }
    if (!named) {
      svg.text(Scale.LEFT - 8, Scale.BOTTOM + 18, "small pale end", "operator");
    }
  }

  /** What the hatchings mean, if there are any. */
  private void legend() {
    double x = Scale.LEFT;
    for (boolean clash : new boolean[] {false, true}) {
      if (shared.stream().anyMatch(place -> place.clash() == clash)) {
        svg.rectangle(paint(clash), x, Scale.TOP - 24, 20, 12);
        svg.text(x + 26, Scale.TOP - 13, "small", clash ? "clash" : "shared on purpose");
        x += 170;
      }
    }
  }

  private String paint(boolean clash) {
    String word = clash ? "clash" : "shared";
    return "class=\"%s\" fill=\"url(#%s-%s)\"".formatted(word, id, word);
  }

  private void box(Box box, String colour) {
    svg.group(ArenaSummary.box(plan, box));
    svg.rectangle(
        "class=\"box %s\"".formatted(colour),
        scale.left(box),
        scale.down(SharedBytes.end(box)),
        scale.right(box) - scale.left(box),
        scale.height(box.bytes()));
    svg.end();
  }

  private void shared(SharedBytes place) {
    double x = scale.across(scale.steps().place(place.first()));
    double width = scale.across(scale.steps().place(place.last()) + 1) - x;
    double y = scale.down(place.end());
    double height = scale.height(place.bytes());
    svg.group(place.sentence(plan));
    svg.rectangle(paint(place.clash()), x, y, width, height);
    svg.end();
  }

  private void level(String name, int bytes, int below) {
    double y = scale.down(bytes);
    svg.level(name.equals("arena") ? "arena" : "bound", Scale.LEFT, Scale.RIGHT, y);
    svg.text(Scale.RIGHT, y + below, "small end halo", number(name + " %,d", bytes));
  }

  private static String number(String format, long value) {
    return String.format(Locale.ROOT, format, value);
  }
}
