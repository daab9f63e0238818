/**
 * Builds the course site: the labs' handouts, the guides and the reference as one book of static
 * pages that work from {@code file://} and ask no other host for anything.
 *
 * <pre>
 * book.yaml ─ Book: parts and pages in their order
 *   │
 *   ├ Manuscript   a page's AsciiDoc: a handout, a guide, what is generated (CommandReference,
 *   │              BoardPage), or a section of a README in Markdown
 *   ├ Typesetter   AsciiDoc to HTML, one Asciidoctor for all pages
 *   ├ Leaf         the page's tree, which each of these then changes:
 *   │                Listings   Java and C in colour
 *   │                Figures    SVG into the page, where it follows the theme
 *   │                Formulas   LaTeX to MathML
 *   │                Links      between sources to links between pages
 *   │                Demos      places where the course's own code runs
 *   │                Outline    sections, anchors, what the page's own contents list
 *   │                BoardDrawing   a board, of its facts
 *   ├ Twins        classes beside the C that they become, for the demo of that name
 *   ├ Theme        course-site/theme: templates, style, scripts
 *   ├ SearchIndex  sections as a script, for lunr
 *   └ Proofreader  refuses broken links, anchors, pictures; other hosts; headings out of order;
 *                  with Terms and PastedListings, words spelled otherwise and listings gone stale
 *
 * PrintedBook: the same pages as one document, for paper; PaperDrawing its figures
 * Main: build writes all of it into a folder; serve does so at every save and reloads the page.
 * </pre>
 *
 * <p>All of it works on a clone, whose files it reads where they lie. {@code milliwatt site} of the
 * command line starts it as a process of its own: the published jar stays without JRuby.
 */
package milliwatt.site;
