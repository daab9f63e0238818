package milliwatt.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, and what goes wrong in it. */
final class Browser implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));

  /** What a page of the site may ask for: the disk, and the server of this machine. */
  private static final List<String> OWN = List.of("file:", "data:", Served.ORIGIN);

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Browser(Path executable, List<String> flags) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(flags));
  }

  /** Skips the tests where there is no Chromium. */
  static Browser open(String... more) {
    List<String> flags =
        new ArrayList<>(List.of("--no-sandbox", "--disable-background-networking"));
    flags.addAll(List.of(more));
    Path executable = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    Assumptions.assumeTrue(executable != null, "Chromium is not installed.");
    return new Browser(executable, flags);
  }

  /** An empty page. What it complains of, or asks another host for, is kept. */
  Page page(int width, ColorScheme scheme) {
    Page page = unheard(width, scheme);
    page.onConsoleMessage(
        message -> {
          if (!message.type().equals("log")) {
            complaints.add(page.url() + " says " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + " fails: " + error));
    page.onRequest(
        request -> {
          if (OWN.stream().noneMatch(request.url()::startsWith)) {
            complaints.add(page.url() + " asks for " + request.url());
          }
        });
    return page;
  }

  /** A page whose complaints do not count. */
  Page unheard(int width, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
    return context.newPage();
  }

  /** The address of a page of the site, from the disk. */
  static String address(String file) {
    return BuiltSite.folder().resolve(file).toUri().toString();
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
