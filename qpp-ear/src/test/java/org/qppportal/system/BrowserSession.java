package org.qppportal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One person's browser: signs in as people do, and looks at each page with care. */
final class BrowserSession implements AutoCloseable {

  private static final Path SCREENSHOTS =
      RunningPortal.root().resolve("qpp-ear/target/screenshots");
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final Set<String> NOT_TOLERATED = Set.of("serious", "critical");
  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** One browser for all tests, and a fresh profile of it for each session. */
  private static Playwright playwright;

  private static Browser browser;

  private final BrowserContext context;
  private final Page page;
  private final boolean scripts;

  BrowserSession() {
    this(1280, 900);
  }

  BrowserSession(int width, int height) {
    this(new Browser.NewContextOptions().setViewportSize(width, height), true);
  }

  private BrowserSession(Browser.NewContextOptions options, boolean scripts) {
    this.scripts = scripts;
    context = browser().newContext(options.setJavaScriptEnabled(scripts));
    page = context.newPage();
  }

  /** A browser that runs no scripts of pages. */
  static BrowserSession withoutScripts() {
    return new BrowserSession(new Browser.NewContextOptions().setViewportSize(1280, 900), false);
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of(System.getenv("QPP_BROWSER")))
                      .setArgs(ARGUMENTS));
    }
    return browser;
  }

  /** Closes the browser, when the last test has run. */
  static synchronized void closeBrowser() {
    if (browser != null) {
      browser.close();
      playwright.close();
      browser = null;
    }
  }

  Page page() {
    return page;
  }

  /** Opens an address of the portal and returns the HTTP status. */
  int open(String path) {
    Response response = page.navigate(path.startsWith("http") ? path : RunningPortal.url() + path);
    return response.status();
  }

  /** Signs in on the identity provider's own page, from the portal's front page. */
  void signIn(String account) {
    open("/");
    page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).first().click();
    page.locator("#username").waitFor();
    if (scripts) {
      lookAt("sign-in");
    }
    page.locator("#username").fill(account);
    page.locator("#password").fill("Try-the-portal-1");
    page.locator("#kc-login").click();
    page.waitForURL(RunningPortal.url() + "/my/**");
    assertThat(heading()).isIn("Your practices", "Your account");
  }

  void signOut() {
    page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).first().click();
    page.waitForURL(RunningPortal.url() + "/signed-out");
  }

  /**
   * Presses the button of exactly this name, and waits until the page is loaded that comes of it.
   */
  void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
    page.waitForLoadState();
  }

  /** Follows the one link with these words in its name, and waits until its page is loaded. */
  void follow(String words) {
    link(words).click();
    page.waitForLoadState();
  }

  /** Follows the first link with these words in its name, and waits until its page is loaded. */
  void followFirst(String words) {
    link(words).first().click();
    page.waitForLoadState();
  }

  /** Clicks the one button with these words in its name; the caller awaits what comes of it. */
  void clickButton(String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).click();
  }

  /** Clicks the one link with these words in its name; the caller awaits what comes of it. */
  void clickLink(String words) {
    link(words).click();
  }

  /** Clicks the first link with these words in its name; the caller awaits what comes of it. */
  void clickFirstLink(String words) {
    link(words).first().click();
  }

  private Locator link(String words) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
  }

  /** Clicks the text and returns the file that comes of it, as UTF-8. */
  String download(String text) {
    return content(page.waitForDownload(() -> page.getByText(text).click()));
  }

  /** What is in a file that was downloaded, as UTF-8. */
  static String content(Download download) {
    try {
      return Files.readString(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String heading() {
    return page.locator("h1").innerText().strip();
  }

  /** The text of the page, once it is there to its end. */
  String text() {
    page.waitForLoadState();
    return page.locator("main").innerText();
  }

  /** Keeps a picture of the page, and checks nothing of it. */
  void keep(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  /**
   * Keeps a picture of the page, and fails when the accessibility check finds something serious, or
   * the page is wider than the window.
   */
  void lookAt(String name) {
    keep(name);
    AxeResults results = new AxeBuilder(page).withTags(WCAG_2_2_AA).analyze();
    assertThat(results.getViolations())
        .filteredOn(violation -> NOT_TOLERATED.contains(violation.getImpact()))
        .extracting(violation -> violation.getId() + " " + violation.getNodes())
        .as("accessibility of " + name)
        .isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as(name + " fits the window")
        .isTrue();
  }

  @Override
  public void close() {
    context.close();
  }
}
