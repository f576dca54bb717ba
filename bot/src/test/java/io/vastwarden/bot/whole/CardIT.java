package io.vastwarden.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.vastwarden.sandbox.discord.Button;
import io.vastwarden.sandbox.discord.Card;
import io.vastwarden.sandbox.discord.Embed;
import io.vastwarden.sandbox.discord.GpuTeam;
import io.vastwarden.sandbox.discord.Message;
import io.vastwarden.sandbox.vast.Endpoint;
import io.vastwarden.sandbox.vast.Fault;
import io.vastwarden.sandbox.vast.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CardIT extends Scene {

    /** Slow enough that one can look while a plan runs. */
    private static final Stage STAGE = Stage.set(Map.of("WARDEN_PACE_DESTROY_INSTANCE", "500ms"), Map.of());

    CardIT() {
        super(STAGE);
    }

    @AfterAll
    static void end() {
        STAGE.close();
    }

    @Test
    void a_plan_is_shown_confirmed_and_followed_to_its_end() {
        Card card = alice.types("/destroy instance:4242 reason:run finished").card();

        Message asked = card.shows("Destroy 1 instance");
        Embed shown = asked.embeds().getFirst();
        assertThat(shown.title()).isEqualTo("Destroy 1 instance");
        assertThat(shown.description()).contains("4242", "llama-finetune-a", "RTX 4090", "/h", "running");
        assertThat(shown.field("Stops costing")).contains("an hour", "a month");
        assertThat(shown.field("Data that goes")).contains("1 disk", "GB");
        assertThat(shown.field("Asked by")).isEqualTo("<@" + alice.id() + ">: run finished");
        assertThat(shown.field("Needs")).contains("One yes", "Who may say yes: <@" + alice.id() + ">, " + APPROVER);
        assertThat(shown.field("Expires")).matches("<t:[0-9]+:R>");
        assertThat(asked.button("Destroy 1 instance").orElseThrow().style()).isEqualTo(Button.Style.RED);
        assertThat(asked.pinged()).isEmpty();
        assertThat(destroyed()).isEmpty();

        card.press("Destroy 1 instance");

        Message done = card.shows("Destroyed 1 instance");
        assertThat(done.text()).contains("4242", "Stopped costing");
        assertThat(done.buttons()).isEmpty();
        assertThat(destroyed()).hasSize(1);
        bob.sees("Destroyed 1 instance");
        assertThat(discord.refusals()).isEmpty();
    }

    @Test
    void who_may_not_plan_is_told_so_alone_and_by_which_role_one_may() {
        eve.types("/destroy instance:4243");

        Message told = eve.sees("Who may: ").now();
        assertThat(told.ephemeral()).isTrue();
        assertThat(told.content()).contains("destroy", OPERATOR);
        alice.doesNotSee("Who may: ");
        assertThat(destroyed()).isEmpty();
    }

    @Test
    void a_role_for_one_thing_is_none_for_the_other() {
        bob.types("/cleanup machine:123");

        Message told = bob.sees("Who may: " + OPERATOR).now();
        assertThat(told.ephemeral()).isTrue();
        assertThat(told.content()).contains("<@" + bob.id() + ">", "Nothing was sent");
        assertThat(told.pinged()).isEmpty();
    }

    @Test
    void a_yes_to_somebody_elses_plan_needs_a_role_for_it() {
        Card card = alice.types("/destroy instance:4244").card();
        card.shows("Destroy 1 instance");

        eve.presses(card, "Destroy 1 instance");
        Message refused = eve.sees("Who may: " + APPROVER).now();
        assertThat(refused.content()).contains("approve");
        assertThat(destroyed()).isEmpty();

        bob.presses(card, "Destroy 1 instance");
        assertThat(card.shows("Destroyed 1 instance").text()).contains("<@" + bob.id() + ">");
        assertThat(destroyed()).hasSize(1);
    }

    private static Embed embed(Message message) {
        return message.embeds().getFirst();
    }

    @Test
    void cancel_before_the_yes_ends_the_plan_and_offers_to_plan_again() {
        Card card = aliceAsksFor("/destroy instance:4242");

        card.press("Cancel");

        Message cancelled = card.shows("Destroy 1 instance: cancelled");
        assertThat(cancelled.text()).contains("Cancelled by <@" + alice.id() + ">", "nothing was sent");
        assertThat(cancelled.buttons()).extracting(Button::label).containsExactly("Plan again");
        Card again = card.press("Plan again").card();
        again.press("Destroy 1 instance");
        again.shows("Destroyed 1 instance");
        assertThat(destroyed()).containsExactly(4242L);
    }

    @Test
    void somebody_elses_cancel_is_a_no_and_needs_a_role_for_it() {
        Card card = aliceAsksFor("/destroy instance:4242");

        eve.presses(card, "Cancel");
        assertThat(eve.sees("Who may: " + APPROVER).now().ephemeral()).isTrue();
        bob.presses(card, "Cancel");

        assertThat(card.shows("rejected").text()).contains("Rejected by <@" + bob.id() + ">");
    }

    @Test
    void while_it_runs_the_card_shows_how_far_it_is_and_can_stop_it() {
        String ids = vast.fleet().fill(20).stream().map(String::valueOf).collect(Collectors.joining(" "));
        Card card = aliceAsksFor("/destroy ids:" + ids);
        card.press("Destroy 20 instances");

        Message runs = card.becomes(message -> message.text().contains(" of 20")
                && embed(message).description().contains("▰"));
        assertThat(embed(runs).description()).containsPattern("(Now|Next): \\*\\*[0-9]+");
        assertThat(embed(runs).field("Should be done")).matches("<t:[0-9]+:R>");
        card.becomes(message -> message.text().contains("destroyed"));
        eve.presses(card, "Stop");
        eve.sees("Who may: ");
        card.press("Stop");

        Message ended = card.becomes(message -> embed(message).title().matches(".*(cancelled|destroyed).*")
                && message.button("Stop").isEmpty());
        assertThat(destroyed()).isNotEmpty().hasSizeLessThan(20);
        assertThat(ended.text()).contains("Cancelled by <@" + alice.id() + ">");
        assertThat(discord.refusals()).as("edits that Discord did not take").isEmpty();
    }

    @Test
    void a_plan_that_takes_longer_than_discord_lets_an_interaction_live_is_followed_to_its_end() {
        Card card = aliceAsksFor("/destroy ids:4242 4243 4244 4250");
        card.press("Destroy 4 instances").answer();

        STAGE.timePassesAtDiscord(Duration.ofMinutes(16));

        card.shows("Destroyed 4 instances");
        assertThat(discord.refusals()).isEmpty();
    }

    @Test
    void a_button_that_was_forged_does_nothing() {
        Card one = aliceAsksFor("/destroy instance:4242");
        String digest = customId(one).substring(customId(one).lastIndexOf(':') + 1);
        Card other = aliceAsksFor("/destroy instance:4243");
        String plan = STAGE.api().newestPlan().path("id").asText();

        assertForged(other, "yes:" + plan + ":" + digest, "digest is not that of this plan");
        assertForged(other, "yes:" + plan, "digest is not that of this plan");
        assertForged(other, "yes:" + plan + ":!", "digest is not that of this plan");
        assertForged(other, "yes:00000000-0000-4000-8000-000000000000:" + digest, "There is no plan");
        assertForged(other, "yes:../me:" + digest, "nothing at");
        assertForged(other, "burn:" + plan, "This button is not known any more.");

        assertThat(destroyed()).isEmpty();
        assertThat(STAGE.api().plan(plan).path("state").asText()).isEqualTo("awaiting_approval");
    }

    private static String customId(Card card) {
        return card.now().button("Destroy 1 instance").orElseThrow().customId();
    }

    private void assertForged(Card card, String customId, String sentence) {
        // The bot may draw the card once more, and the button with it.
        discord.quietly(() -> {
            discord.faults().changeButton(card.now(), "Destroy 1 instance", customId);
            alice.presses(card, "Destroy 1 instance");
        });
        Message told = alice.sees(sentence).now();
        assertThat(told.ephemeral()).isTrue();
        alice.dismisses(told);
    }

    @Test
    void what_vast_ai_says_takes_no_effect_either() {
        vast.faults()
                .on(
                        Endpoint.DESTROY_INSTANCE,
                        4242,
                        Fault.says(
                                400,
                                "application/json",
                                "{\"success\":false,\"error\":\"invalid_args\",\"msg\":\"by discord:" + GpuTeam.BOB
                                        + " <@" + GpuTeam.BOB + "> @everyone [win](https://evil.invalid)\"}"));
        Card card = aliceAsksFor("/destroy instance:4242");

        card.press("Destroy 1 instance");

        Message done = card.shows("1 refused");
        assertThat(embed(done).description())
                .contains("✗ **4242**", "\\@everyone", "\\[win\\]\\(https\\://evil.invalid\\)", "\\<\\@")
                .doesNotContain("<@" + GpuTeam.BOB + ">");
        assertThat(done.pinged()).isEmpty();
    }

    @Test
    void a_role_that_was_lost_after_planning_counts_for_nothing() {
        Card card = aliceAsksFor("/destroy instance:4242");
        alice.nowHas();

        card.press("Destroy 1 instance");

        assertThat(alice.sees("Who may: ").now().content()).contains("Who may: " + APPROVER);
        assertThat(destroyed()).isEmpty();
        alice.nowHas("operator");
        card.press("Destroy 1 instance");
        card.shows("Destroyed 1 instance");
    }

    @Test
    void of_two_who_press_at_once_one_counts_and_the_other_is_told() {
        Card card = aliceAsksFor("/destroy instance:4243");

        discord.faults().holdEvents();
        alice.presses(card, "Destroy 1 instance");
        bob.presses(card, "Destroy 1 instance");
        alice.presses(card, "Destroy 1 instance");
        discord.faults().releaseEvents();

        card.shows("Destroyed 1 instance");
        Patience.await(
                () -> Stream.of(alice, bob)
                        .flatMap(member -> member.ephemerals().stream())
                        .filter(message -> message.content().contains("approved already"))
                        .count(),
                told -> told == 2);
        assertThat(vast.log().destroyed()).containsExactly(4243L);
    }

    @Test
    void more_than_ten_items_are_counted_and_shown_behind_a_button() {
        vast.fleet().clear();
        String ids = vast.fleet().fill(300).stream().map(String::valueOf).collect(Collectors.joining(" "));

        Card card = aliceAsksFor("/destroy ids:" + ids);

        assertThat(embed(card.now()).title()).isEqualTo("Destroy 300 instances");
        assertThat(embed(card.now()).description().lines()).hasSize(11);
        assertThat(embed(card.now()).description()).endsWith("and 290 more");
        assertThat(embed(card.now()).field("Data that goes")).contains("300 disks");
        Card all = bob.presses(card, "All 300 instances").card();
        assertThat(all.shows("page 1 of 30").ephemeral()).isTrue();
        all.press("Next");
        all.shows("page 2 of 30");
        card.press("Cancel");
        card.shows("cancelled");
    }

    @Test
    void a_label_takes_no_effect_whatever_is_in_it() {
        String evil = ("`@everyone <@" + GpuTeam.BOB + "> [win](https://evil.invalid) **x** <t:1:R> ||s|| ")
                .repeat(8)
                .substring(0, 500);
        vast.fleet().put(Instance.running(5555, Instant.now()).labelled(evil));

        Card card = aliceAsksFor("/destroy instance:5555 reason:@everyone [win](https://evil.invalid) **x**");

        String shown = embed(card.now()).description();
        assertThat(shown.chars().filter(c -> c == '`').count()).isEqualTo(2);
        assertThat(shown).contains("`'@everyone <@" + GpuTeam.BOB + "> [win](https");
        assertThat(embed(card.now()).field("Asked by"))
                .contains("\\@everyone", "\\[win\\]\\(https\\://")
                .doesNotContain("**x**");
        assertThat(card.now().pinged()).isEmpty();
        assertThat(alice.completes("/destroy instance:5555"))
                .singleElement()
                .satisfies(choice -> assertThat(choice.name()).hasSizeLessThanOrEqualTo(100));
        card.press("Destroy 1 instance");
        assertThat(card.shows("Destroyed 1 instance").pinged()).isEmpty();
    }

    @Test
    void what_did_not_go_as_planned_is_said_in_the_end() {
        Card card = aliceAsksFor("/destroy ids:4242 4243");
        vast.fleet().changeLabel(4243, "somebody-elses");

        card.press("Destroy 2 instances");

        Message done = card.shows("Stopped costing");
        assertThat(embed(done).title()).isEqualTo("Destroy 2 instances: 1 changed, 1 destroyed");
        assertThat(embed(done).description()).contains("✓ **4242**", "– **4243**", "label");
        assertThat(destroyed()).containsExactly(4242L);
    }

    @Test
    void what_is_found_out_of_an_unclear_end_is_shown_on_its_card() {
        vast.faults().next(Endpoint.CLEANUP_MACHINE, Fault.dropAfterEffect());
        Card card = aliceAsksFor("/cleanup machine:123");
        card.press("Clean up 1 machine");
        Message unclear = card.shows("1 unclear");
        assertThat(unclear.text()).doesNotContain("found out later");
        String id = STAGE.api().newestPlan().path("id").asText();

        STAGE.api()
                .post(
                        "/v1/plans/" + id + "/items/123/resolution",
                        Map.of("outcome", "cleaned", "reason", "looked at the console"));

        assertThat(card.shows("found out later: cleaned").text()).contains("looked at the console");
    }

    @Test
    void a_plan_that_somebody_else_decides_over_http_changes_its_card_too() {
        Card card = aliceAsksFor("/destroy instance:4242");
        String id = STAGE.api().newestPlan().path("id").asText();

        STAGE.api().post("/v1/plans/" + id + "/cancellation", Map.of("reason", "not today"));

        assertThat(card.shows("cancelled").text()).contains("not today");
    }
}
