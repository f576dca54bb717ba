package io.vastwarden.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vastwarden.sandbox.discord.DiscordSettings;
import io.vastwarden.sandbox.discord.DiscordStandIn;
import io.vastwarden.sandbox.discord.FleetBot;
import io.vastwarden.sandbox.discord.JdaBot;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageInChromiumTest {
    private final DiscordStandIn discord = DiscordStandIn.start(DiscordSettings.onFreePort(), new Page());
    private final JdaBot bot = JdaBot.loggedIn(discord, new FleetBot());
    private final Browser browser;

    PageInChromiumTest() throws IOException {
        FleetBot.register(bot.guild());
        browser = Browser.open(discord.pageUrl().toString());
        browser.find("#line input");
    }

    @BeforeAll
    static void chromiumIsInstalled() {
        assumeTrue(
                Browser.installed(),
                "No Chromium here, so the page is not looked at: install chromium and"
                        + " chromium-driver, Debian's packages.");
    }

    @AfterEach
    void stop() throws IOException {
        browser.close();
        bot.close();
        discord.close();
    }

    @Test
    void alice_destroys_an_instance_from_the_page() {
        browser.types("/des");
        browser.find(".entry", "/destroy");
        browser.shoot("commands");
        browser.enter();
        browser.types("4245");
        browser.find(".entry", "4245 · train-llama-3");
        browser.shoot("autocomplete");
        browser.enter();
        browser.enter();
        browser.sees("$0.62 an hour");
        browser.shoot("card");
        browser.press("Destroy 1 instance");
        browser.find("dialog.form", "Type destroy 1 to confirm");
        browser.types("destroy 1");
        browser.shoot("form");
        browser.enter();
        browser.sees("Phrase: destroy 1");
        browser.shoot("done");
    }

    @Test
    void an_ephemeral_answer_is_shown_to_alice_only() {
        browser.types("/whoami ");
        browser.enter();
        browser.sees("You are alice with [operator]");
        browser.shoot("ephemeral");
        discord.bob().says("hello @everyone **bold** <@1093214477218570250> <t:4102444800:R> `<b>code</b>`");
        browser.become("bob");
        browser.sees("hello @everyone");
        browser.shoot("bob");
        assertThat(browser.shows("You are alice")).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }
}
