package milliwatt.arena;

/**
 * What every picture of a plan begins with: its colours, its hatchings, and its words. The colours
 * are plain ones, without variables, for the sake of viewers that are no browsers.
 */
final class ArenaStyle {
  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" class="mw-figure mw-arena" viewBox="0 0 %2$d %3$d" \
      width="%2$d" height="%3$d" role="img" aria-labelledby="%1$s-title %1$s-desc">
      <title id="%1$s-title">%4$s</title>
      <desc id="%1$s-desc">%5$s</desc>
      <style>
      .mw-arena { color: #1f2933; max-width: 100%%; height: auto;
        font: 15px system-ui, "DejaVu Sans", sans-serif; }
      .mw-arena text { fill: currentColor; } .mw-arena .small { font-size: 13px; }
      .mw-arena .pale { fill-opacity: 0.7; } .mw-arena .strong { font-weight: 600; }
      .mw-arena .mid { text-anchor: middle; } .mw-arena .end { text-anchor: end; }
      .mw-arena .halo { paint-order: stroke; stroke: #ffffff; stroke-width: 3; \
      stroke-opacity: 0.75; stroke-linejoin: round; }
      .mw-arena .sheet { fill: #ffffff; }
      .mw-arena .grid { stroke: currentColor; stroke-opacity: 0.15; }
      .mw-arena .arena { stroke: currentColor; stroke-width: 1.5; }
      .mw-arena .bound { stroke: currentColor; stroke-width: 1.5; stroke-dasharray: 6 4; }
      .mw-arena .box { fill-opacity: 0.25; stroke-width: 1.2; }
      .mw-arena .one { fill: #2f7dd1; stroke: #2f7dd1; }
      .mw-arena .two { fill: #c8690f; stroke: #c8690f; }
      .mw-arena .three { fill: #3f9b5f; stroke: #3f9b5f; }
      .mw-arena .four { fill: #8a5cc7; stroke: #8a5cc7; }
      .mw-arena .clash { stroke: #c3202c; stroke-width: 2.5; }
      .mw-arena .hatch { stroke: currentColor; stroke-opacity: 0.7; }
      .mw-arena .cross { stroke: #c3202c; stroke-width: 1.5; fill: none; }
      @media (prefers-color-scheme: dark) {
        .mw-arena { color: #e4e7eb; }
        .mw-arena .sheet { fill: #12161b; } .mw-arena .halo { stroke: #12161b; }
        .mw-arena .four { fill: #a98be0; stroke: #a98be0; }
        .mw-arena .clash, .mw-arena .cross { stroke: #ff8078; }
      }
      </style>
      <defs>
      <pattern id="%1$s-shared" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern>
      <pattern id="%1$s-clash" width="8" height="8" patternUnits="userSpaceOnUse">\
      <path class="cross" d="M0 0L8 8M8 0L0 8"/></pattern>
      </defs>
      <rect class="sheet" width="%2$d" height="%3$d" rx="8"/>
      """;

  private ArenaStyle() {}

  static String head(String id, int width, int height, String title, String description) {
    return HEAD.formatted(id, width, height, Drawing.escape(title), Drawing.escape(description));
  }
}
