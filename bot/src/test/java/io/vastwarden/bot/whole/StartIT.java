package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.discord.Card;
import io.vastwarden.sandbox.discord.Message;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the bot starts, and how it ends by itself. */
class StartIT {

    @Test
    void a_wrong_token_ends_it_with_one_sentence() {
        try (Stage stage = Stage.notStarted(Map.of(), Map.of("DISCORD_TOKEN", "not-the-token"))) {
            assertThat(stage.bot.start().awaitEnd()).isEqualTo(1);
            assertThat(stage.bot.log().lines().filter(line -> line.contains("Discord does not know DISCORD_TOKEN")))
                    .hasSize(1);
        }
    }

    /** What was asked of Discord and is not answered yet, JDA waits for up to a minute before it ends. */
    private static void startAndRegister(Stage stage) {
        stage.bot.start();
        Patience.await(stage.bot::log, log -> log.contains("event=commands_registered"));
    }

    @Test
    void a_token_that_is_revoked_ends_it_with_one_sentence() {
        try (Stage stage = Stage.notStarted(Map.of(), Map.of())) {
            startAndRegister(stage);

            stage.discord.faults().revokeToken();

            assertThat(stage.bot.awaitEnd()).isEqualTo(1);
            assertThat(stage.bot.log()).containsOnlyOnce("Discord does not take DISCORD_TOKEN any more");
        }
    }

    @Test
    void a_gateway_that_takes_the_token_no_more_ends_it_too() {
        try (Stage stage = Stage.notStarted(Map.of(), Map.of())) {
            startAndRegister(stage);

            stage.discord.faults().closeGateway(4004);

            assertThat(stage.bot.awaitEnd()).isEqualTo(1);
            assertThat(stage.bot.log()).containsOnlyOnce("The bot ends. ");
        }
    }

    @Test
    void commands_that_discord_does_not_take_at_first_are_registered_later() {
        try (Stage stage = Stage.notStarted(Map.of(), Map.of())) {
            // JDA by itself tries a few times less.
            stage.discord
                    .faults()
                    .next(6, "PUT /applications/*/guilds/*/commands")
                    .fails(500);
            stage.bot.start();
            stage.discord.awaitBot();

            stage.discord.awaitCommands("destroy", "whoami");
            assertThat(stage.bot.log()).contains("event=commands_not_registered", "it is tried again");
        }
    }

    @Test
    void while_neither_discord_nor_the_service_can_be_reached_it_says_so_and_then_connects() {
        try (Stage stage = Stage.notStarted(Map.of(), Map.of())) {
            stage.discord.faults().loseConnectivity(Duration.ofHours(1));
            stage.bot.start();

            assertThat(stage.bot.awaitHealth(answer -> answer.body().contains("Discord cannot be reached")))
                    .contains("the service does not answer");
            stage.service.start().awaitReady();
            stage.timePassesAtDiscord(Duration.ofHours(2));
            stage.bot.awaitReady();
            stage.discord.awaitCommands("destroy");
        }
    }

    @Test
    void the_button_of_an_expired_plan_says_so_and_offers_to_plan_again() {
        try (Stage stage = Stage.set(Map.of("WARDEN_POLICY_LIVES", "4s"), Map.of())) {
            var alice = stage.discord.alice();
            Card card = alice.types("/destroy instance:4242 reason:slow").card();
            card.shows("Needs");
            stage.discord.faults().next(60, "PATCH /channels/*/messages/*").fails(500);
            Patience.await(() -> stage.api().newestPlan().path("state").asText(), "expired"::equals);

            card.press("Destroy 1 instance");

            Card told = alice.sees("expired before it was approved");
            assertThat(told.now().ephemeral()).isTrue();
            Card again = alice.presses(told, "Plan again").card();
            assertThat(again.shows("Needs").embeds().getFirst().field("Asked by"))
                    .contains("slow");
            assertThat(stage.vast.log().destroyed()).isEmpty();
        }
    }

    @Test
    void a_card_of_a_plan_that_expires_says_so() {
        try (Stage stage = Stage.set(Map.of("WARDEN_POLICY_LIVES", "2s"), Map.of())) {
            Card card = stage.discord.alice().types("/destroy instance:4242").card();

            Message expired = card.shows("Nobody approved it in time");

            assertThat(expired.button("Plan again")).isPresent();
            assertThat(expired.text()).contains("Destroy 1 instance: expired");
        }
    }
}
