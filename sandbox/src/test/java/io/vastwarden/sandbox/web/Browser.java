package io.vastwarden.sandbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that looks at the page as a person would: it waits for what it looks for. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Selenium warns of DevTools, which are not used here. Kept, as a logger that nobody holds forgets its level. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private final ChromeDriver chrome;
    private final Path profile;

    private Browser(ChromeDriver chrome, Path profile) {
        this.chrome = chrome;
        this.profile = profile;
    }

    static boolean installed() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    static Browser open(String address) throws IOException {
        Path profile = Files.createTempDirectory("warden-chromium");
        var options = new ChromeOptions()
                .setBinary(CHROMIUM.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        var browser = new Browser(new ChromeDriver(service, options), profile);
        browser.chrome.manage().window().setSize(new Dimension(1400, 900));
        browser.chrome.get(address);
        return browser;
    }

    WebElement find(String css) {
        return await(
                "an element " + css,
                () -> chrome.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst());
    }

    WebElement find(String css, String text) {
        return await(
                "\"" + text + "\" in " + css,
                () -> chrome.findElements(By.cssSelector(css)).stream()
                        .filter(element ->
                                element.isDisplayed() && read(element).contains(text))
                        .findFirst());
    }

    void sees(String text) {
        find("#messages", text);
    }

    boolean shows(String text) {
        return read(chrome.findElement(By.id("messages"))).contains(text);
    }

    void types(CharSequence... keys) {
        chrome.switchTo().activeElement().sendKeys(keys);
    }

    void press(String button) {
        String css = "discord-button[aria-label='" + button + "']";
        // A message that changes meanwhile gets new buttons.
        await(
                "a button \"" + button + "\"",
                () -> chrome.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .map(element -> {
                            element.click();
                            return element;
                        }));
    }

    void become(String person) {
        find("#me").click();
        find("[data-person='" + person + "']").click();
        find("#me", Character.toUpperCase(person.charAt(0)) + person.substring(1));
    }

    void enter() {
        types(Keys.ENTER);
    }

    /** What the browser complained about, such as a breach of the page's own policy. */
    Stream<String> complaints() {
        return chrome.manage().logs().get("browser").getAll().stream().map(Object::toString);
    }

    void hides(String text) {
        await("a page without " + text, () -> shows(text) ? Optional.empty() : Optional.of(true));
    }

    int count(String css) {
        return chrome.findElements(By.cssSelector(css)).size();
    }

    String title() {
        return String.valueOf(chrome.getTitle());
    }

    /** Dismisses every message that can be, one after the other. */
    void dismissAll() {
        await("a page without ephemeral messages", () -> {
            List<WebElement> left = chrome.findElements(By.cssSelector("discord-message[ephemeral]"));
            left.stream()
                    .findFirst()
                    .ifPresent(message -> message.getShadowRoot()
                            .findElement(By.cssSelector(".discord-message-ephemeral-link"))
                            .click());
            return left.isEmpty() ? Optional.of(true) : Optional.empty();
        });
    }

    void shoot(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), chrome.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be read in it, in one line: where the driver breaks lines depends on how components are built. */
    private static String read(WebElement element) {
        return element.getText().replaceAll("\\s+", " ");
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        return new WebDriverWait(chrome, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "The page does not show " + what)
                .until(driver -> look.get().orElseThrow(() -> new NoSuchElementException(what)));
    }

    @Override
    public void close() throws IOException {
        chrome.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
