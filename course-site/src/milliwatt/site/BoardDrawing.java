package milliwatt.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import milliwatt.board.Board;
import milliwatt.board.Fact;

/**
 * A simple drawing of a board: its outline, what a cable goes into, the chip, the sensors, and what
 * else is to be seen on it. It is made of the board's facts, not to scale, and follows the page's
 * theme.
 */
final class BoardDrawing {
  /** Room for a part and its name. */
  private static final int CELL_WIDTH = 118;

  private static final int CELL_HEIGHT = 92;
  private static final int MARGIN = 34;

  /** What the eye can tell apart of one kind. */
  private static final int MOST_OF_A_KIND = 10;

  private record Part(String kind, String name, int count) {}

  private final Board board;
  private final String shape;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder svg = new StringBuilder();

  private BoardDrawing(Board board, JsonNode layout) {
    this.board = board;
    shape = layout.path("shape").asText("square");
    parts.add(new Part("chip", shortened(board.processor().chip().value().orElse("chip")), 1));
    if (text(board.usb().serial()).startsWith("bridge")) {
      parts.add(new Part("bridge", "USB bridge", 1));
    }
    sensor("microphone", board.sensors().microphone());
    sensor("motion", board.sensors().motion());
    sensor("camera", board.sensors().camera());
    layout
        .path("parts")
        .properties()
        .forEach(part -> parts.add(part(part.getKey(), part.getValue().asInt(1))));
  }

  private static Part part(String kind, int count) {
    return new Part(kind, count == 1 ? kind : count + " " + kind + "s", count);
  }

  private void sensor(String kind, Fact<String> fact) {
    String said = text(fact);
    boolean there = !said.isEmpty() && !said.startsWith("none") && !said.startsWith("connector");
    if (there && !said.contains("no camera") && !said.contains("input for")) {
      boolean two = said.startsWith("two");
      parts.add(new Part(kind, two ? "2 " + kind + "s" : kind, two ? 2 : 1));
    }
  }

  private static String text(Fact<String> fact) {
    return fact.value().orElse("");
  }

  private static String shortened(String chip) {
    return chip.replaceFirst(" (in|with) .*", "");
  }

  /**
   * @param layout what {@code drawings.yaml} says of the board
   * @return an SVG that can stand in a page
   */
  static String of(Board board, JsonNode layout) {
    return new BoardDrawing(board, layout).drawn();
  }

  private String drawn() {
    int columns =
        switch (shape) {
          case "strip" -> parts.size();
          case "square", "round" -> (int) Math.ceil(Math.sqrt(parts.size()));
          default -> Math.max(2, (parts.size() + 1) / 2);
        };
    int rows = (parts.size() + columns - 1) / columns;
    int inner = columns * CELL_WIDTH;
    int tall = rows * CELL_HEIGHT;
    int round = shape.equals("round") ? Math.max(inner, tall) / 4 : 0;
    int width = inner + 2 * (MARGIN + round) + MARGIN;
    int height = tall + 2 * (12 + round);
    svg.append(
        "<svg class=\"board\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(width + 4, height + 4, width + 4, description()));
    int left = MARGIN;
    int corner = round > 0 ? Math.min(width - MARGIN, height) / 2 : shape.equals("case") ? 26 : 10;
    svg.append(
        "<rect class=\"outline\" x=\"%d\" y=\"2\" width=\"%d\" height=\"%d\" rx=\"%d\"/>\n"
            .formatted(left, width - MARGIN, height, corner));
    connector(left, height / 2 + 2);
    for (int i = 0; i < parts.size(); i++) {
      int x = left + MARGIN + round + i % columns * CELL_WIDTH + CELL_WIDTH / 2;
      int y = 14 + round + i / columns * CELL_HEIGHT + CELL_HEIGHT / 2;
      part(parts.get(i), x, y - 8);
      svg.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x, y + 38, parts.get(i).name()));
    }
    return svg.append("</svg>").toString();
  }

  private boolean hasUsb() {
    String serial = text(board.usb().serial());
    return serial.startsWith("native") || serial.startsWith("bridge");
  }

  private void connector(int x, int y) {
    if (hasUsb()) {
      rect("metal", x - 14, y - 20, 40, 40, 4);
      svg.append("<text class=\"start\" x=\"2\" y=\"%d\">USB</text>\n".formatted(y - 28));
    } else {
      for (int pin = 0; pin < 6; pin++) {
        circle("metal", x + 12, y - 40 + 16 * pin, 5);
      }
    }
  }

  private void part(Part part, int x, int y) {
    int count = Math.min(part.count(), MOST_OF_A_KIND);
    switch (part.kind()) {
      case "chip" -> {
        for (int pin = -2; pin <= 2; pin++) {
          rect("metal", x - 32, y + 10 * pin - 2, 64, 4, 0);
          rect("metal", x + 10 * pin - 2, y - 32, 4, 64, 0);
        }
        rect("chip", x - 26, y - 26, 52, 52, 4);
        circle("dot", x - 17, y - 17, 3);
      }
      case "bridge" -> rect("chip", x - 17, y - 17, 34, 34, 3);
      case "display" -> {
        rect("chip", x - 42, y - 30, 84, 58, 4);
        rect("screen", x - 36, y - 24, 72, 46, 2);
      }
      case "camera" -> {
        rect("chip", x - 22, y - 22, 44, 44, 4);
        circle("metal", x, y, 15);
        circle("screen", x, y, 8);
      }
      case "motion" -> {
        rect("chip", x - 14, y - 14, 28, 28, 3);
        svg.append(
            "<path class=\"axes\" d=\"M%d %dv-24m0 24h24m-24 0l-15 13\"/>\n".formatted(x, y));
      }
      case "coin cell" -> {
        circle("metal", x, y, 27);
        circle("outline", x, y, 19);
      }
      case "audio jack", "socket" -> {
        rect("metal", x - 24, y - 15, 48, 30, 4);
        circle("chip", x, y, 8);
      }
      case "joystick" -> {
        circle("metal", x, y, 22);
        circle("chip", x, y, 11);
      }
      default -> row(part.kind(), count, x, y);
    }
  }

  /** Small things side by side. */
  private void row(String kind, int count, int x, int y) {
    int apart = Math.min(28, 92 / count);
    for (int i = 0; i < count; i++) {
      int at = x + (2 * i - count + 1) * apart / 2;
      switch (kind) {
        case "LED" -> circle("light", at, y, Math.min(7, apart / 2));
        case "microphone" -> {
          circle("metal", at, y, 12);
          circle("chip", at, y, 3);
        }
        default -> {
          rect("metal", at - 11, y - 11, 22, 22, 3);
          circle("chip", at, y, 6);
        }
      }
    }
  }

  private void rect(String kind, int x, int y, int width, int height, int corner) {
    svg.append(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>\n"
            .formatted(kind, x, y, width, height, corner));
  }

  private void circle(String kind, int x, int y, int radius) {
    svg.append(
        "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>\n".formatted(kind, x, y, radius));
  }

  /** The drawing in words. */
  private String description() {
    List<String> names = parts.stream().skip(1).map(Part::name).toList();
    return "%s, a drawing that is not to scale: %s with %s, the chip %s%s."
        .formatted(
            board.name(),
            switch (shape) {
              case "strip" -> "a strip";
              case "round" -> "a round board";
              case "badge" -> "a badge";
              case "case" -> "a large board";
              default -> "a square board";
            },
            hasUsb() ? "a USB connector" : "six pins for a serial adapter",
            parts.getFirst().name(),
            names.isEmpty()
                ? ""
                : ", "
                    + String.join(", ", names)
                        .toLowerCase(Locale.ROOT)
                        .replace("led", "LED")
                        .replace("usb", "USB"))
        .replace("\"", "&quot;");
  }
}
