package milliwatt.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import milliwatt.cli.UserError;
import milliwatt.folder.TemporaryFolder;

/**
 * Shows the site to this machine alone, builds it anew when a source is saved, and tells the pages
 * that are open to load themselves again.
 */
final class SiteServer {
  /** Folders of the clone that pages are made of. */
  private static final List<String> SOURCES =
      List.of("course-site", "labs", "solutions/src", "boards", "autograder/sandbox", "models");

  /** A save is often several events: what comes within this time is one. */
  private static final int QUIET_MILLIS = 150;

  private final Path clone;
  private final Path progress;
  private final Semaphore saved = new Semaphore(0);
  private final Object news = new Object();
  private int builds;
  private int checks;

  private SiteServer(Path clone, Path progress) {
    this.clone = clone;
    this.progress = progress;
  }

  /**
   * Serves until the process is ended.
   *
   * @param workspace whose progress the pages show; it need not be there
   */
  static void serve(Path clone, int port, Path workspace) throws IOException {
    Path folder = Files.isDirectory(workspace) ? workspace.toRealPath() : workspace;
    new SiteServer(clone.toRealPath(), folder.resolve("progress.json")).run(port);
  }

  private void run(int port) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.of("site");
        SiteBuild site = new SiteBuild(clone, true)) {
      Path out = folder.path().resolve("site");
      HttpServer server = server(port); // First: a port that is taken is said at once.
      rebuild(site, out);
      server.createContext("/", SimpleFileServer.createFileHandler(out));
      server.createContext("/reload", this::reload);
      server.createContext("/progress.json", this::progress);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      System.out.printf(
          "The site is at http://localhost:%d; it is built anew at every save. Ctrl-C ends it.%n",
          server.getAddress().getPort());
      watch();
      while (true) {
        saved.acquire();
        Thread.sleep(QUIET_MILLIS);
        saved.drainPermits();
        rebuild(site, out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpServer server(int port) throws IOException {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UserError("Port " + port + " cannot be used; name another with --port.");
    }
  }

  private void rebuild(SiteBuild site, Path out) throws IOException {
    long began = System.nanoTime();
    try {
      int pages = site.build(out);
      System.out.printf("Built %d pages in %.1f s.%n", pages, (System.nanoTime() - began) / 1e9);
    } catch (UserError | IllegalStateException mistake) {
      System.out.println(mistake.getMessage()); // The pages stay as they are until it is mended.
    }
    synchronized (news) {
      builds++;
      news.notifyAll();
    }
  }

  private void checked() {
    synchronized (news) {
      checks++;
      news.notifyAll();
    }
  }

  private void watch() throws IOException {
    List<Path> folders = new ArrayList<>(SOURCES.stream().map(clone::resolve).toList());
    folders.add(progress.getParent());
    folders.removeIf(folder -> !Files.isDirectory(folder));
    DirectoryWatcher watcher =
        DirectoryWatcher.builder()
            .paths(folders)
            .listener(
                event -> {
                  if (event.path().equals(progress)) {
                    checked();
                  } else if (!event.path().startsWith(progress.getParent())
                      && !event.path().toString().contains("/target/")) {
                    saved.release();
                  }
                })
            .build();
    watcher.watchAsync();
  }

  /** What the workspace says has passed; nothing where there is none. */
  private void progress(HttpExchange exchange) throws IOException {
    byte[] text = Files.isRegularFile(progress) ? Files.readAllBytes(progress) : new byte[0];
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(text.length == 0 ? 204 : 200, text.length == 0 ? -1 : text.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(text);
    }
  }

  /** Server-sent events: one at each build, and one of another name when a check has ended. */
  private void reload(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream events = exchange.getResponseBody()) {
      int seenBuilds;
      int seenChecks;
      synchronized (news) {
        seenBuilds = builds;
        seenChecks = checks;
      }
      while (true) {
        String said = ":\n\n"; // A comment now and then, to find out that the page is gone.
        synchronized (news) {
          if (seenBuilds == builds && seenChecks == checks) {
            news.wait(15_000);
          }
          if (seenBuilds != builds) {
            said = "data: built\n\n";
          } else if (seenChecks != checks) {
            said = "event: progress\ndata: checked\n\n";
          }
          seenBuilds = builds;
          seenChecks = checks;
        }
        events.write(said.getBytes(StandardCharsets.UTF_8));
        events.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
