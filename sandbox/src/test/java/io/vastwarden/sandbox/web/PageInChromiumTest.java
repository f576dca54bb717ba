package io.vastwarden.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vastwarden.sandbox.discord.DiscordSettings;
import io.vastwarden.sandbox.discord.DiscordStandIn;
import io.vastwarden.sandbox.discord.FleetBot;
import io.vastwarden.sandbox.discord.GpuTeam;
import io.vastwarden.sandbox.discord.JdaBot;
import java.io.IOException;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

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
        assertThat(discord.refusals()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_ephemeral_answer_is_shown_to_alice_only_and_can_be_dismissed() {
        browser.types("/whoami ");
        browser.enter();
        browser.sees("You are alice with [operator]");
        browser.sees("Only you can see this");
        browser.shoot("ephemeral");

        browser.become("bob");
        discord.bob().says("good morning");
        browser.sees("good morning");
        assertThat(browser.shows("You are alice")).isFalse();

        browser.become("alice");
        browser.sees("You are alice with [operator]");
        browser.dismissAll();
        browser.sees("good morning");
        assertThat(discord.alice().ephemerals()).isEmpty();
    }

    @Test
    void text_from_elsewhere_is_text_and_discords_markup_is_markup() {
        String label =
                "<img src=x onerror=\"document.title='owned'\"> @everyone [free](javascript:alert(1)) constructor";
        bot.ops()
                .sendMessage("**Done** in `4 s`, asked by <@" + GpuTeam.ALICE + "> of <@&" + GpuTeam.OPERATOR
                        + ">, see <#" + GpuTeam.AUDIT_CHANNEL + ">\n" + label)
                .setEmbeds(new EmbedBuilder()
                        .setTitle(label)
                        .setDescription("`▰▰▰▰▰▰▱▱▱▱` 6 of 10\n||" + label + "||")
                        .addField(label, label, true)
                        .setFooter(label)
                        .build())
                .setAllowedMentions(List.of())
                .complete();

        browser.sees("Done in 4 s, asked by @Alice of @operator, see");
        browser.sees("<img src=x onerror=");
        browser.shoot("markup");
        assertThat(browser.count("#messages img[src='x'], #messages script, #messages a"))
                .isZero();
        assertThat(browser.title()).contains("#gpu-ops");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_card_changes_while_one_looks_at_it() {
        var message = bot.ops().sendMessage("Destroying 1 of 3").complete();
        browser.sees("Destroying 1 of 3");

        message.editMessage("Destroyed 3 of 3").complete();

        browser.sees("Destroyed 3 of 3");
        assertThat(browser.shows("Destroying 1 of 3")).isFalse();
        message.delete().complete();
        browser.hides("Destroyed 3 of 3");
    }

    @Test
    void eve_is_told_who_may_and_bob_can_cancel() {
        discord.alice().types("/destroy instance:4242");
        browser.become("eve");
        browser.press("Destroy 1 instance");
        browser.sees("Only @operator may destroy.");
        browser.shoot("refused");

        browser.become("bob");
        browser.press("Cancel");
        browser.sees("Cancelled");
        assertThat(browser.shows("Only @operator may destroy.")).isFalse();
    }

    @Test
    void a_bot_that_is_gone_is_shown_as_such_and_does_not_answer() {
        bot.close();
        discord.awaitBotGone();
        browser.find(".member.away", "offline");

        browser.types("/whoami ");
        browser.enter();

        browser.sees("The application did not respond");
        browser.shoot("gone");
    }

    @Test
    void what_is_missing_is_said_before_anything_is_sent() {
        browser.types("/destroy ");
        browser.find(".entry", "4242");
        browser.types(Keys.ESCAPE);
        browser.find("#line .text");
        browser.types("/nothing");
        browser.enter();
        browser.find("#problem", "There is no such command.");
        assertThat(discord.channel("gpu-ops").messages()).isEmpty();
    }

    @Test
    void ordinary_text_and_other_channels_work_as_well() {
        browser.types("anybody here?");
        browser.enter();
        browser.sees("anybody here?");

        browser.find(".channel", "warden-audit").click();
        browser.find("#room-name", "warden-audit");
        browser.hides("anybody here?");
        discord.bob().in(discord.channel("warden-audit")).says("only here");
        browser.sees("only here");
        discord.bob().doesNotSee("only here");
    }
}
