package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.discord.Answer;
import io.vastwarden.sandbox.discord.Card;
import io.vastwarden.sandbox.discord.Channel;
import io.vastwarden.sandbox.discord.GpuTeam;
import io.vastwarden.sandbox.discord.Interaction;
import io.vastwarden.sandbox.discord.Message;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What becomes of cards and buttons when something of bot, service or Discord ends meanwhile. */
class LifeIT extends Scene {

    private static final Stage STAGE = Stage.set(
            Map.of("WARDEN_PACE_DESTROY_INSTANCE", "1500ms"),
            Map.of("WARDEN_DISCORD_AUDIT_CHANNEL", GpuTeam.AUDIT_CHANNEL, "WARDEN_BOT_SERVICE_TIMEOUT", "3s"));

    LifeIT() {
        super(STAGE);
    }

    @AfterAll
    static void end() {
        assertThat(STAGE.bot.log())
                .as("what the bot printed in all these troubles")
                .doesNotContain(Stage.ADMIN_TOKEN, STAGE.discord.token());
        STAGE.close();
    }

    private Card runningPlan() {
        Card card = aliceAsksFor("/destroy ids:4242 4243 4244 4250 4251 4260");
        card.press("Destroy 6 instances");
        card.shows("of 6");
        return card;
    }

    private void awaitAllDestroyed() {
        Patience.await(this::destroyed, gone -> gone.size() == 6);
    }

    @Test
    void a_card_in_progress_is_picked_up_by_a_bot_that_died_and_the_buttons_still_work() {
        Card card = runningPlan();
        int writes = discord.commandWrites();

        STAGE.bot.kill().start().awaitReady();

        card.shows("Destroyed 6 instances");
        assertThat(discord.commandWrites()).as("commands that had not changed").isEqualTo(writes);

        Card waiting = aliceAsksFor("/destroy instance:4261");
        STAGE.bot.kill().start().awaitReady();
        waiting.press("Destroy 1 instance");
        waiting.shows("Destroyed 1 instance");
    }

    @Test
    void a_plan_that_ended_while_the_bot_was_dead_gets_its_last_card() {
        Card card = runningPlan();
        STAGE.bot.kill();
        awaitAllDestroyed();
        Patience.await(() -> STAGE.api().newestPlan().path("state").asText(), "done"::equals);

        STAGE.bot.start().awaitReady();

        card.shows("Destroyed 6 instances");
    }

    @Test
    void when_the_service_dies_after_the_press_that_is_said_and_the_card_goes_on_when_it_is_back() {
        Card card = aliceAsksFor("/destroy instance:4242");
        STAGE.service.kill();

        Message told = card.press("Destroy 1 instance").shows("does not answer").now();

        assertThat(told.ephemeral()).isTrue();
        STAGE.bot.awaitHealth(
                answer -> answer.statusCode() == 503 && answer.body().contains("does not answer"));
        alice.types("/instances").shows("Warden's service does not answer");
        assertThat(alice.completes("/destroy instance:42")).isEmpty();

        STAGE.service.start().awaitReady();
        card.press("Destroy 1 instance");
        card.shows("Destroyed 1 instance");
        assertThat(destroyed()).containsExactly(4242L);
    }

    @Test
    void when_the_service_dies_between_the_press_and_its_answer_the_yes_counts_once() throws Exception {
        Card card = aliceAsksFor("/destroy instance:4242");
        STAGE.line.keepAnswers();
        Interaction pressed = card.press("Destroy 1 instance");
        Patience.await(() -> STAGE.api().newestPlan().path("approvals").size(), given -> given == 1);

        STAGE.service.kill();
        STAGE.line.loseAnswers();

        Message told = pressed.shows("does not answer, so it is not known").now();
        assertThat(told.ephemeral()).isTrue();
        STAGE.service.start().awaitReady();
        card.shows("Destroyed 1 instance");
        assertThat(vast.log().destroyed()).containsExactly(4242L);
    }

    @Test
    void while_the_service_says_nothing_everything_is_acknowledged_in_time() {
        STAGE.line.keepAnswers();
        try {
            Interaction asked = alice.types("/instances");
            assertThat(asked.answer()).isInstanceOf(Answer.Thinking.class);
            assertThat(alice.completes("/destroy instance:42")).isEmpty();
            assertThat(asked.shows("Warden's service does not answer").now().ephemeral())
                    .isTrue();
        } finally {
            STAGE.line.passAnswers();
        }
        alice.types("/instances").shows("15 instances");
        assertThat(discord.refusals()).noneMatch(refusal -> refusal.code() == 10062);
    }

    @Test
    void a_channel_that_is_deleted_does_not_stop_the_plan_which_can_be_shown_elsewhere() {
        Channel passing = discord.addChannel("passing");
        Card card = alice.in(passing)
                .types("/destroy ids:4242 4243 4244 4250 4251 4260")
                .card();
        card.press("Destroy 6 instances");
        card.shows("of 6");
        String plan = STAGE.api().newestPlan().path("id").asText();

        discord.faults().deleteChannel(passing);

        awaitAllDestroyed();
        discord.channel("warden-audit")
                .awaitMessages(all -> all.stream()
                        .anyMatch(one ->
                                one.content().contains(plan) && one.content().contains("the channel is gone")));
        alice.types("/plan id:" + plan).shows("Destroyed 6 instances");
    }

    @Test
    void a_message_that_is_deleted_does_not_stop_the_plan_and_is_said_once() {
        Card card = runningPlan();

        discord.faults().deleteMessage(card.now());

        awaitAllDestroyed();
        Message told = discord
                .channel("warden-audit")
                .awaitMessages(all -> all.stream().anyMatch(one -> one.content().contains("message was deleted")))
                .stream()
                .filter(one -> one.content().contains("message was deleted"))
                .findFirst()
                .orElseThrow();
        assertThat(told.content()).contains("cannot be shown", "The plan goes on", "<@" + alice.id() + ">");
        assertThat(STAGE.bot.log()).containsOnlyOnce("message=" + card.now().id());
    }

    @Test
    void a_channel_that_is_hidden_from_the_bot_does_not_stop_the_plan() {
        Card card = runningPlan();
        String plan = STAGE.api().newestPlan().path("id").asText();

        discord.faults().hide(discord.channel("gpu-ops"));

        awaitAllDestroyed();
        discord.channel("warden-audit")
                .awaitMessages(all -> all.stream()
                        .anyMatch(one ->
                                one.content().contains(plan) && one.content().contains("the bot")));
        discord.faults().allowWriting(discord.channel("gpu-ops"));
        assertThat(card.exists()).isTrue();
    }

    @Test
    void where_the_bot_may_not_write_nothing_is_planned() {
        discord.faults().forbidWriting(discord.channel("gpu-ops"));
        try {
            Card told = alice.types("/destroy instance:4271").shows("may not write in this channel");
            assertThat(told.now().ephemeral()).isTrue();
        } finally {
            discord.faults().allowWriting(discord.channel("gpu-ops"));
        }
    }

    @Test
    void where_the_bot_may_not_write_any_more_a_yes_counts_and_that_is_said() {
        Card card = aliceAsksFor("/destroy instance:4271");
        discord.faults().forbidWriting(discord.channel("gpu-ops"));
        try {
            Card told = card.press("Destroy 1 instance").shows("Your yes counts");
            assertThat(told.now().ephemeral()).isTrue();
            Patience.await(this::destroyed, gone -> gone.contains(4271L));
        } finally {
            discord.faults().allowWriting(discord.channel("gpu-ops"));
        }
    }

    @Test
    void edits_that_discord_refuses_for_a_while_are_made_up_for() {
        String edit = "PATCH /channels/*/messages/*";
        Card card = aliceAsksFor("/destroy instance:4242");
        discord.faults().next(2, edit).isThrottled(Duration.ofMillis(300));
        discord.faults().next(3, edit).fails(500);

        card.press("Destroy 1 instance");

        card.shows("Destroyed 1 instance");
    }

    @Test
    void while_discord_makes_the_whole_bot_wait_members_are_still_answered() {
        Card card = aliceAsksFor("/destroy instance:4242");
        discord.faults().next("PATCH /channels/*/messages/*").isThrottledGlobally(Duration.ofSeconds(5));
        discord.faults().next(2, "POST /interactions/*/*/callback").fails(500);

        card.press("Destroy 1 instance");
        alice.types("/whoami").shows("with the role");

        card.shows("Destroyed 1 instance");
        assertThat(discord.refusals()).noneMatch(refusal -> refusal.code() == 10062);
    }

    @Test
    void a_lost_gateway_is_resumed_and_a_session_that_is_over_is_made_anew() {
        int resumes = discord.resumes();
        discord.faults().dropGateway();
        discord.awaitResumes(resumes + 1);
        int identifies = discord.identifies();
        discord.faults().closeGateway(4009);
        discord.awaitIdentifies(identifies + 1);
        STAGE.bot.awaitReady();

        alice.types("/whoami").shows("with the role");
    }

    @Test
    void told_to_end_it_ends_and_goes_on_when_it_is_started_again() {
        Card card = aliceAsksFor("/destroy instance:4242");

        assertThat(STAGE.bot.stop().awaitEnd()).isIn(0, 143);
        STAGE.bot.start().awaitReady();

        card.press("Destroy 1 instance");
        card.shows("Destroyed 1 instance");
    }

    @Test
    void a_guild_that_removes_the_bot_and_takes_it_back_has_its_commands_again() {
        runningPlan();
        String plan = STAGE.api().newestPlan().path("id").asText();

        discord.faults().removeBot(GpuTeam.GUILD);
        Patience.await(STAGE.bot::log, log -> log.contains("event=guild_left"));
        awaitAllDestroyed();
        assertThat(STAGE.bot.runs()).isTrue();

        discord.faults().addBot(GpuTeam.GUILD);

        discord.awaitCommands("destroy", "whoami");
        alice.types("/plan id:" + plan).shows("Destroyed 6 instances");
    }

    @Test
    void a_stop_is_quiet_and_leaves_what_runs_to_the_service() {
        Card card = runningPlan();
        int before = STAGE.bot.log().length();

        STAGE.bot.stop();

        String said = STAGE.bot.log().substring(before);
        awaitAllDestroyed();
        STAGE.bot.start().awaitReady();
        assertThat(said).doesNotContain("ERROR", "Exception");
        card.shows("Destroyed 6 instances");
    }
}
