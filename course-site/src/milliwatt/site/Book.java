package milliwatt.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import milliwatt.board.BoardCatalogue;
import milliwatt.cli.UserError;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;

/**
 * What the book holds, in its order.
 *
 * @param repository where the sources can be read and edited
 * @param address where the site is when it is published, up to a slash
 * @param parts in their order
 */
record Book(String repository, String address, List<Part> parts) {
  /** Pages under a heading of the contents. */
  record Part(String title, List<Page> pages) {}

  /**
   * Reads {@code course-site/book.yaml}; the labs come from their own catalogue.
   *
   * @param clone the clone's root
   */
  static Book read(Path clone) throws IOException {
    Path file = clone.resolve("course-site/book.yaml");
    JsonNode tree = new YAMLMapper().readTree(file.toFile());
    List<Part> parts = new ArrayList<>();
    for (JsonNode part : tree.path("parts")) {
      if (part.has("labs")) {
        parts.addAll(labs(part.path("labs").path("chapters")));
      } else {
        parts.add(new Part(part.path("title").asText(), pages(part)));
      }
    }
    return new Book(
        tree.path("repository").asText(), tree.path("address").asText(), List.copyOf(parts));
  }

  /** A part for each unit of the course; chapters that are no labs follow the lab they name. */
  private static List<Part> labs(JsonNode chapters) {
    List<Part> parts = new ArrayList<>();
    for (Lab lab : new LabCatalogue().all()) {
      if (parts.isEmpty() || !parts.getLast().title().equals(lab.unit())) {
        parts.add(new Part(lab.unit(), new ArrayList<>()));
      }
      List<Page> pages = parts.getLast().pages();
      pages.add(handout(lab.folder(), lab.unit(), lab.minutes(), Optional.of(lab)));
      for (JsonNode chapter : chapters) {
        if (chapter.path("after").asText().equals(lab.id())) {
          int minutes = chapter.path("minutes").asInt();
          pages.add(
              handout(chapter.path("folder").asText(), lab.unit(), minutes, Optional.empty()));
        }
      }
    }
    return parts;
  }

  private static Page handout(String folder, String part, int minutes, Optional<Lab> lab) {
    String source = "labs/" + folder + "/handout.adoc";
    return new Page(folder, Page.Kind.ASCIIDOC, source, part, minutes, lab);
  }

  private static List<Page> pages(JsonNode part) {
    String title = part.path("title").asText();
    List<Page> pages = new ArrayList<>();
    for (JsonNode entry : part.path("pages")) {
      Page.Kind kind = Page.Kind.valueOf(entry.path("kind").asText("ASCIIDOC").toUpperCase());
      String source = entry.path("source").asText();
      int minutes = entry.path("minutes").asInt();
      pages.add(new Page(id(entry, source), kind, source, title, minutes, Optional.empty()));
      if (kind == Page.Kind.BOARDS) {
        for (String board : new BoardCatalogue().ids()) {
          String page = "boards/" + board + "/page.adoc";
          pages.add(new Page("board-" + board, Page.Kind.BOARD, page, title, 0, Optional.empty()));
        }
      }
    }
    return pages;
  }

  private static String id(JsonNode entry, String source) {
    String name = source.substring(source.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
    return entry.path("id").asText(name);
  }

  /** All pages in the order of reading. */
  List<Page> pages() {
    return parts.stream().flatMap(part -> part.pages().stream()).toList();
  }

  /** The page that is written in a file of the clone. */
  Optional<Page> writtenIn(String source) {
    return pages().stream().filter(page -> page.sourceFile().equals(source)).findFirst();
  }

  Page find(String id) {
    return pages().stream()
        .filter(page -> page.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UserError("The book has no page called '" + id + "'."));
  }
}
