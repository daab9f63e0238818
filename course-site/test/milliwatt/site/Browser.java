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

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Browser(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  /** Skips the tests where there is no Chromium. */
  static Browser open() {
    Path executable = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    Assumptions.assumeTrue(executable != null, "Chromium is not installed.");
    return new Browser(executable);
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
          if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
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
