package milliwatt.dev;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A solution's file with its regions: {@code // tag::lab01-quantize[]} to {@code //
 * end::lab01-quantize[] return 0;}. A region named {@code labNN-...} is what a student writes; any
 * other is a listing for a handout and may hold such regions.
 */
public final class MarkedSource {
  private static final Pattern MARKER =
      Pattern.compile("(\\s*)// (tag|end)::([a-z0-9][a-z0-9-]*)\\[](.*)");
  private static final Pattern LOOKS_LIKE_MARKER =
      Pattern.compile("(?i).*(//|/\\*|\\*)\\s*(tag|end)\\s*:.*|.*\\b(tag|end)::.*");
  private static final Pattern LAB_REGION = Pattern.compile("lab\\d\\d-[a-z0-9-]+");

  private record Open(String name, int line) {
    boolean ofLab() {
      return LAB_REGION.matcher(name).matches();
    }
  }

  private final String file;
  private final List<String> lines;

  /**
   * @param file as error messages name it
   */
  public MarkedSource(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  /** The file as students begin with it. */
  public String starter() {
    return without(region -> true);
  }

  /**
   * The file without markers, where regions of some labs are replaced by what the starter has.
   *
   * @param removed is asked for the names of lab regions, for example {@code lab01-quantize}
   * @throws MarkerError if markers are misspelt, unbalanced or nested wrongly
   */
  public String without(Predicate<String> removed) {
    List<String> kept = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    boolean removing = false;
    boolean afterMarker = false;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      Matcher marker = MARKER.matcher(line);
      if (!marker.matches()) {
        if (LOOKS_LIKE_MARKER.matcher(line).matches()) {
          throw error(number, "this looks like a marker; one is written '// tag::name[]'");
        }
        // Where a marker went, the blank lines around it must not become two.
        boolean second = afterMarker && line.isBlank() && endsBlank(kept);
        if (!removing && !second) {
          kept.add(line);
        }
        afterMarker &= second;
        continue;
      }
      afterMarker = true;
      String indent = marker.group(1);
      String rest = marker.group(4).strip();
      Open region = new Open(marker.group(3), number);
      checkName(region);
      if (marker.group(2).equals("tag")) {
        checkOpening(region, rest, open);
        open.push(region);
        removing |= region.ofLab() && removed.test(region.name());
      } else {
        checkClosing(region, rest, open);
        open.pop();
        if (region.ofLab() && removed.test(region.name())) {
          removing = false;
          kept.add(indent + "// TODO " + region.name());
          if (!rest.isEmpty()) {
            kept.add(indent + rest);
          }
        }
      }
    }
    if (!open.isEmpty()) {
      Open left = open.peek();
      throw error(left.line(), "region '" + left.name() + "' is never closed");
    }
    return String.join("\n", kept) + "\n";
  }

  private static boolean endsBlank(List<String> kept) {
    return !kept.isEmpty() && kept.getLast().isBlank();
  }

  private void checkName(Open region) {
    if (region.name().startsWith("lab") && !region.ofLab()) {
      throw error(
          region.line(),
          "region '" + region.name() + "' is misspelt; a lab's is written 'lab01-name'");
    }
  }

  private void checkOpening(Open region, String rest, Deque<Open> open) {
    if (!rest.isEmpty()) {
      throw error(region.line(), "nothing may follow '[]' where a region begins");
    }
    for (Open around : open) {
      if (around.ofLab() || around.name().equals(region.name())) {
        throw error(
            region.line(),
            "region '%s' begins inside '%s' of line %d"
                .formatted(region.name(), around.name(), around.line()));
      }
    }
  }

  private void checkClosing(Open region, String rest, Deque<Open> open) {
    if (open.isEmpty()) {
      throw error(region.line(), "region '" + region.name() + "' ends but never began");
    }
    if (!open.peek().name().equals(region.name())) {
      throw error(
          region.line(),
          "region '%s' ends where '%s' of line %d should"
              .formatted(region.name(), open.peek().name(), open.peek().line()));
    }
    if (!rest.isEmpty() && !region.ofLab()) {
      throw error(region.line(), "'" + region.name() + "' is a listing only and leaves nothing");
    }
  }

  private MarkerError error(int line, String sentence) {
    return new MarkerError(file + ":" + line + ": " + sentence + ".");
  }
}
