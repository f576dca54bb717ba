package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vastwarden.sandbox.discord.GpuTeam;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything at once: a person's page, the bot, the service, Vast.ai's stand-in. */
class PageIT {

    @Test
    void a_newcomer_destroys_instances_from_the_page() throws Exception {
        assumeTrue(
                Browser.installed(),
                "No Chromium here, so the page is not looked at: install chromium and chromium-driver, Debian's"
                        + " packages.");
        try (Stage stage = Stage.set(
                        Map.of("WARDEN_PACE_DESTROY_INSTANCE", "6s"),
                        Map.of("WARDEN_DISCORD_AUDIT_CHANNEL", GpuTeam.AUDIT_CHANNEL));
                Browser browser = Browser.open(stage.discord.pageUrl().toString())) {
            browser.find("#line input");
            browser.types("/des");
            browser.find(".entry", "/destroy");
            browser.enter();
            browser.find(".entry", "One instance").click();
            browser.types("llama");
            browser.find(".entry", "4242 · llama-finetune-a");
            browser.shoot("autocomplete");
            browser.enter();
            browser.enter();
            browser.sees("Stops costing");
            browser.press("Cancel");
            browser.sees("cancelled");

            browser.find("#line input").click();
            browser.types("/destroy ");
            browser.find(".entry", "Several ids").click();
            browser.types("4242 4243 4244");
            browser.enter();
            browser.sees("Destroy 3 instances");
            browser.shoot("card");
            browser.press("Destroy 3 instances");
            browser.sees("1 of 3");
            browser.shoot("progress");
            browser.sees("Destroyed 3 instances");
            browser.shoot("done");

            assertThat(stage.vast.log().destroyed()).containsExactly(4242L, 4243L, 4244L);
            assertThat(stage.discord.refusals()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
