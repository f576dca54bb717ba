package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vastwarden.sandbox.discord.GpuTeam;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures that README shows: into {@code target/pictures}, or where the property {@code warden.pictures}
 * points. On the way it is every member of the server, on one page.
 */
class PicturesIT {

    private static final Path FOLDER = Path.of(System.getProperty("warden.pictures", "target/pictures"));

    @Test
    void alice_asks_eve_may_not_bob_says_yes_and_each_sees_what_is_for_them() throws Exception {
        assumeTrue(
                Browser.installed(),
                "No Chromium here, so no pictures are made: install chromium and chromium-driver, Debian's packages.");
        Files.createDirectories(FOLDER);
        try (Stage stage = Stage.set(
                        Map.of("WARDEN_PACE_DESTROY_INSTANCE", "6s"),
                        Map.of("WARDEN_DISCORD_AUDIT_CHANNEL", GpuTeam.AUDIT_CHANNEL));
                Browser browser = Browser.open(stage.discord.pageUrl().toString())) {
            browser.resize(1180, 860);
            browser.find("#line input").click();
            browser.types("/destroy lla");
            browser.find(".entry", "4242 · llama-finetune-a");
            browser.picture(FOLDER.resolve("autocomplete.png"), ".room");
            browser.backToAnEmptyLine();

            browser.types("/destroy label:llama-finetune-*");
            browser.leaveOption();
            browser.types("reason:run finished");
            browser.enter();
            browser.sees("Destroy 3 instances");
            browser.sees("Who may say yes: @Alice, @approver");
            browser.picture(FOLDER.resolve("card.png"), "body");

            browser.become("eve");
            browser.press("Destroy 3 instances");
            browser.sees("Who may: @approver");
            browser.picture(FOLDER.resolve("refusal.png"), ".room");

            browser.become("bob");
            browser.press("Destroy 3 instances");
            browser.sees("1 of 3");
            assertThat(browser.shows("Who may: ")).isFalse();
            browser.picture(FOLDER.resolve("progress.png"), ".room");
            browser.sees("Destroyed 3 instances");
            browser.picture(FOLDER.resolve("outcome.png"), ".room");

            assertThat(stage.vast.log().destroyed()).containsExactly(4242L, 4243L, 4244L);
            assertThat(stage.discord.refusals()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
