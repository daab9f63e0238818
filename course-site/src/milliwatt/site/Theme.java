package milliwatt.site;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import milliwatt.lab.Lab;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** {@code course-site/theme}: templates that are filled, and files that are copied. */
final class Theme {
  private static final List<String> COPIED = List.of("css", "js", "svg");

  private final Path folder;
  private final Book book;
  private final Demos demos;
  private final boolean reloads;
  private final Map<String, String> titles = new LinkedHashMap<>();

  /**
   * @param reloads whether pages load themselves anew when the server says so
   */
  Theme(Path clone, Book book, List<Leaf> leaves, boolean reloads) {
    this.folder = clone.resolve("course-site/theme");
    this.book = book;
    this.demos = new Demos(clone);
    this.reloads = reloads;
    leaves.forEach(leaf -> titles.put(leaf.page().id(), leaf.title()));
  }

  String page(Leaf leaf) throws IOException {
    Page page = leaf.page();
    Map<String, Object> values = frame(leaf.title(), leaf.lead(), page.id());
    values.put("part", page.part());
    values.put("text", leaf.html());
    values.put("demos", leaf.html().contains("data-demo="));
    values.put("edit", edit(page.sourceFile()));
    values.put("time", page.minutes() == 0 ? List.of() : List.of(time(page.minutes())));
    values.put("lab", page.lab().map(lab -> List.of(lab.id())).orElse(List.of()));
    values.put("classes", page.lab().map(lab -> lab.classes()).orElse(List.of()));
    values.put(
        "sections",
        leaf.outline().stream()
            .map(e -> Map.of("id", e.id(), "title", e.title(), "level", e.level()))
            .toList());
    values.put("hasSections", leaf.outline().size() > 2);
    List<Page> pages = book.pages();
    int at = pages.indexOf(page);
    values.put("previous", at > 0 ? List.of(link(pages.get(at - 1))) : List.of());
    values.put("next", at + 1 < pages.size() ? List.of(link(pages.get(at + 1))) : List.of());
    return fill("page.html", values);
  }

  String front() throws IOException {
    String lead =
        "Learn how a neural network runs on a chip that draws a milliwatt, by writing the whole of"
            + " it yourself, in plain Java.";
    Element body = Jsoup.parseBodyFragment(fill("front.html", frame("Milliwatt", lead, ""))).body();
    body.ownerDocument().outputSettings().prettyPrint(false);
    demos.place(body);
    Map<String, Object> values = frame("Milliwatt", lead, "");
    values.put("front", body.html());
    values.put("edit", edit("course-site/theme/front.html"));
    values.put("demos", true);
    return fill("page.html", values);
  }

  private String edit(String file) {
    return book.repository() + "/edit/main/" + file;
  }

  private Map<String, Object> frame(String title, String lead, String current) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", title);
    values.put("lead", lead);
    values.put("repository", book.repository());
    values.put("canonical", book.address() + (current.isEmpty() ? "" : current + ".html"));
    values.put("reloads", reloads);
    values.put("front", List.of());
    values.put("edit", List.of());
    values.put("hasSections", false);
    values.put("demos", false);
    List<Map<String, Object>> parts = new ArrayList<>();
    for (Book.Part part : book.parts()) {
      List<Map<String, Object>> pages = new ArrayList<>();
      boolean open = part.pages().stream().anyMatch(page -> page.id().equals(current));
      for (Page page : part.pages()) {
        if (page.kind() == Page.Kind.BOARD && !open) {
          continue; // The overview leads to them.
        }
        Map<String, Object> entry = new LinkedHashMap<>(link(page));
        entry.put("current", page.id().equals(current));
        entry.put("labId", page.lab().map(lab -> List.of(lab.id())).orElse(List.of()));
        entry.put("minutes", page.minutes() == 0 ? List.of() : List.of(time(page.minutes())));
        entry.put("ending", page.lab().map(lab -> List.of(ending(lab))).orElse(List.of()));
        pages.add(entry);
      }
      boolean labs = part.pages().stream().anyMatch(page -> page.lab().isPresent());
      parts.add(Map.of("title", part.title(), "pages", pages, "labs", labs));
    }
    values.put("parts", parts);
    return values;
  }

  private Map<String, Object> link(Page page) {
    return Map.of("file", page.file(), "name", titles.get(page.id()));
  }

  /** What the lab says at its end, as an outlook, in HTML. */
  private static String ending(Lab lab) {
    String outlook = lab.ending().replaceFirst("^What you built now", "What you build then");
    return Entities.escape(outlook).replaceAll("`([^`]+)`", "<code>$1</code>");
  }

  /** For a person: {@code 30 minutes}, {@code 2½ hours}. */
  static String time(int minutes) {
    if (minutes < 60) {
      return minutes + " minutes";
    }
    int hours = minutes / 60;
    String half = minutes % 60 >= 30 ? "½" : "";
    return hours + half + (hours == 1 && half.isEmpty() ? " hour" : " hours");
  }

  private String fill(String name, Map<String, Object> values) throws IOException {
    Template template = Mustache.compiler().compile(Files.readString(folder.resolve(name)));
    return template.execute(values);
  }

  /** Copies style sheets, scripts and pictures. */
  void copy(Path assets) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (COPIED.contains(name.substring(name.lastIndexOf('.') + 1))) {
          Files.write(assets.resolve(name), Files.readAllBytes(file));
        }
      }
    }
  }
}
